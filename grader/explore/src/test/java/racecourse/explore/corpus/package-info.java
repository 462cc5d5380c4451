/**
 * Small concurrent programs with what is known of them, to judge the explorer by.
 *
 * <p>Each program is plain Java: a class with a {@code public static Object run() throws Throwable}
 * that starts its own threads. The annotations say what the language permits: {@link
 * racecourse.explore.corpus.Outcomes} the exact set of results, {@link
 * racecourse.explore.corpus.Right} and {@link racecourse.explore.corpus.Wrong} whether every
 * schedule ends well. They were derived from chapter 17 of the Java Language Specification and the
 * documentation of {@link java.lang.invoke.VarHandle}, never from what an engine answered.
 */
package racecourse.explore.corpus;
