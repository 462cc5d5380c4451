/**
 * Exercises: their description, the rubric derived from their spec, and the contract of their
 * classes.
 */
package racecourse.core.exercise;
