/**
 * The memory model of the Java Language Specification, chapter 17.4, made executable: which writes
 * a read may return. Knows nothing of scheduling; one thread at a time uses it.
 *
 * <p>Reads only see writes that have already been made, so results that need a causality cycle
 * (load buffering) are out of its reach.
 */
package racecourse.explore.memory;
