/**
 * A simulated operating system: processes, files, their locks and mappings. Each system call is one
 * step of the schedule, and takes effect at once; a process may be killed before any of them.
 *
 * <p>{@code model} holds what takes the place of the JDK's classes that make these calls. What
 * isn't modelled there doesn't link, and the check is undecided.
 */
package racecourse.explore.os;
