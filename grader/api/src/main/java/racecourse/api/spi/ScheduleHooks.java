package racecourse.api.spi;

/** What an engine does for API classes that it doesn't explore themselves. */
public interface ScheduleHooks {

    /** The name of the explored thread that calls. */
    String thread();

    /** The explored thread that calls. */
    Object caller();

    /** Whether this thread, once a caller, was killed with its process. */
    boolean killed(Object caller);

    /** Other threads may go first; then something happens whose order all threads see. */
    void invoked();

    /** Something has happened whose order all threads see. */
    void returned();

    /** Runs explored code in which no other thread goes on, and which takes no steps. */
    void atOnce(Runnable code);
}
