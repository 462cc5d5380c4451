/** What a check says: its outcome, and the interleaving that shows why. Plain immutable data. */
package racecourse.api.verdict;
