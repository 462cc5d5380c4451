/**
 * What a spec is written with.
 *
 * <p>A spec is a JUnit class in the exercise's package whose name ends in {@code Spec}. Each of its
 * checks is one method: a JUnit Jupiter {@code @Test}, a jqwik {@code @Property} with a fixed seed,
 * or an {@link racecourse.api.Explored} test, annotated with {@link racecourse.api.Check} (title,
 * points) and {@link racecourse.api.Hint}. The rubric is derived from these annotations; there is
 * no second list of points.
 */
package racecourse.api;
