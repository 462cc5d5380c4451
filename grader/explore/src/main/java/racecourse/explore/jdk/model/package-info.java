/**
 * Stands in for classes of the JDK that can't be taken from there. Each has the name of the class
 * it replaces, except {@link racecourse.explore.jdk.model.Text} and {@link
 * racecourse.explore.jdk.model.Redirects}, and has the members that shadows or code under test
 * call. Loaded under the name of a shadow only, where names of the JDK mean its shadows.
 */
package racecourse.explore.jdk.model;
