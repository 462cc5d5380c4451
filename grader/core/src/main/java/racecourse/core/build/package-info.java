/**
 * Builds with Maven what the grader trusts: the exercises' specs, against the reference solutions.
 */
package racecourse.core.build;
