/** The two ways in which grading itself can fail: by the user's input, or by the grader's fault. */
package racecourse.core.failure;
