/**
 * The shadow JDK: which of its classes an exploration weaves, and under which names.
 *
 * <p>{@link racecourse.explore.jdk.ShadowCatalogue} is the data, {@link
 * racecourse.explore.jdk.ShadowJdk} the front door; what can't be taken from the JDK has a model in
 * the package {@code model}, written against the real names and renamed like all the rest.
 */
package racecourse.explore.jdk;
