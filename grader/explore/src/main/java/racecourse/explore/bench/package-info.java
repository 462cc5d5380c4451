/** What {@code ./grade bench explorer} runs in JVMs of its own. */
package racecourse.explore.bench;
