/** Renders graded submissions: as a results file, a table of scores, and text for a terminal. */
package racecourse.core.report;
