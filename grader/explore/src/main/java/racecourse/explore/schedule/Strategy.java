package racecourse.explore.schedule;

/**
 * Decides one schedule. Steps are the accesses of all threads, counted from 0; threads are numbered
 * in the order of their creation.
 */
public interface Strategy {

    /** Begins the same schedule again. */
    void restart();

    /** The next step, at least this one, before which {@link #preempt} wants to be asked. */
    long nextPoint(long step);

    /**
     * Which thread makes its next step; the current one is among the enabled. Also asked when a
     * thread has become enabled.
     */
    int preempt(long step, int current, Enabled enabled);

    /** Which thread goes on after the current one has blocked, ended or yielded. */
    int next(int current, Enabled enabled);

    /** A thread has been started. */
    void started(int thread);

    /** The thread has run for so long that others must get their turn. */
    void demoted(int thread);

    /** The thread would let others go first. */
    default void yielded(int thread) {
        demoted(thread);
    }

    /** Chooses one of several options. */
    int choose(Choice kind, int options);
}
