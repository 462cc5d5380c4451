/**
 * The journey of a submission, from a folder or zip to a report. {@link racecourse.core.Grader} is
 * the whole of it in one method; each package is one step, takes one record and returns a new one.
 * A student's failure is a verdict, never an exception.
 */
package racecourse.core;
