package racecourse.explore.engine;

/** How a schedule ended. */
public enum Ending {
    /** The program's body returned, and all threads that aren't daemons ended. */
    RETURNED,
    /** The body threw. */
    THREW,
    /** The body had not ended, and nothing could go on. */
    DEADLOCK,
    /** A fair rest of the schedule made no progress, or had no end. */
    LIVELOCK,
    /** The body had ended, and a thread never will. */
    LEFT_BEHIND,
    /** Another thread died of an exception. */
    UNCAUGHT,
    /** Something happened that isn't modelled. */
    UNSUPPORTED
}
