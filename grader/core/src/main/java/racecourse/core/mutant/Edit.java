package racecourse.core.mutant;

/**
 * A piece of a text, and what takes its place.
 *
 * @param begin index of its first character
 * @param end index after its last one; equal to {@code begin} for an insertion
 * @param replacement what takes its place; may be empty
 */
record Edit(int begin, int end, String replacement) {}
