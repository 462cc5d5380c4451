/**
 * The process that runs student code: one JVM for one submission, never used again.
 *
 * <p>It reads its {@link racecourse.protocol.Job} and then the checks, one at a time, from standard
 * input, runs each on a thread of its own with JUnit, and writes a {@link
 * racecourse.protocol.Frame} for each.
 */
package racecourse.worker;
