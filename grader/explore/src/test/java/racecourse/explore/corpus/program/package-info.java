/**
 * Small concurrent programs, right and wrong, side by side: a wrong one differs from its right
 * counterpart by as little as a student's would. Each class here is one idea.
 */
package racecourse.explore.corpus.program;
