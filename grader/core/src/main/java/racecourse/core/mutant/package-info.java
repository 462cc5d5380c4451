/**
 * Makes mutants of right solutions, to see whether the checks notice.
 *
 * <p>The operators follow J. S. Bradbury, J. R. Cordy and J. Dingel, "Mutation Operators for
 * Concurrent Java (J2SE 5.0)", Second Workshop on Mutation Analysis, 2006 (ConMAn); where an
 * operator is one of theirs, it names it. Mutants that are right by construction are not made: a
 * delay left out, a section split before a notification, a statement moved that touches nothing
 * shared.
 */
package racecourse.core.mutant;
