/**
 * What passes between the grader and a worker, and its form in bytes.
 *
 * <p>The grader writes a {@link racecourse.protocol.Job} and then one check at a time to the
 * worker's standard input, and perhaps further jobs; the worker answers with {@link
 * racecourse.protocol.Frame}s over a Unix-domain socket. The grader owns the list of checks and
 * believes nothing else: exit code and standard output of a worker mean nothing.
 */
package racecourse.protocol;
