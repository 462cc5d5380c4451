/** Measures what grading costs on this machine, beside what it would cost otherwise, in one run. */
package racecourse.core.bench;
