/**
 * A simulated operating system: processes and what they have open. Each system call is one step of
 * the schedule, and takes effect at once; a process may be killed before any of them.
 *
 * <p>{@code file}, {@code stream} and {@code socket} hold what processes use. {@code model} holds
 * what takes the place of the JDK's classes that make these calls. What isn't modelled there
 * doesn't link, and the check is undecided.
 */
package racecourse.explore.os;
