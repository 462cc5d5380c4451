package racecourse.explore.schedule;

/** What a strategy is asked to choose, besides threads. Option 0 is always the ordinary one. */
public enum Choice {
    /** How a thread reads racy locations: always the newest write, any, or always the oldest. */
    READING,
    /** Which write a read returns: 0 is the newest. */
    WRITE,
    /** Whether a reader that saw old values several times sees them for ever. */
    STUCK,
    /** Whether the halves of a long or double are read apart. */
    TEAR,
    /** Which waiting thread is notified. */
    WAITER,
    /** Whether a wait will end for no reason. */
    SPURIOUS,
    /** Whether a short time limit may run out while others could go on. */
    TIMEOUT,
    /** Whether a weak compare-and-set fails for no reason. */
    WEAK_CAS,
    /** The seed of the program's random numbers. */
    RANDOM,
    /** How identity hash codes are spread: widely, or so that several objects have the same. */
    HASHES,
    /** Whether a process is killed before its next system call. */
    KILL,
    /** How much of a write arrives before its process is killed. */
    CUT,
    /** Whether a process that has just ended still seems to be alive. */
    REAP
}
