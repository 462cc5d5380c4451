package racecourse.explore.engine;

import racecourse.explore.memory.View;

/**
 * What the threads of one process share, and those of others don't: the memories of objects that
 * can't carry one, such as a JDK's class or an interned string. Threads belong to the space of the
 * thread that created them.
 */
public abstract class AddressSpace {

    private final SideTable sideTable = new SideTable();
    private final int number;
    private int[] endedAt;
    private long pausedNanos;

    /**
     * A new one, without threads.
     *
     * @param number which of the schedule's it is; 0 is that of the program's own threads
     */
    protected AddressSpace(int number) {
        this.number = number;
    }

    /** Which of the schedule's it is. */
    public final int number() {
        return number;
    }

    /** One of its threads begins to wait, and will do so no longer than this. */
    void paused(long nanos) {
        pausedNanos += nanos;
    }

    /** How long its threads have meant to wait at most, all together. */
    public final long pausedNanos() {
        return pausedNanos;
    }

    SideTable sideTable() {
        return sideTable;
    }

    /** One of its threads has created another, which is not started yet. */
    protected abstract void added(ModelThread thread);

    /** One of its threads has ended, in its own last step. */
    protected abstract void ended(ModelThread thread);

    /**
     * One of its threads has died of something that nobody handles.
     *
     * @return whether that concerns nobody but the process
     */
    protected abstract boolean survives(ModelThread thread, Throwable thrown);

    /** Adds what a thread has done to what is known when the process ends. */
    protected final void publish(ModelThread thread) {
        endedAt = View.joined(endedAt, thread.view.release());
    }

    /** Whoever has waited for the end of the process knows what its threads did. */
    protected final void seenBy(ModelThread thread) {
        thread.view.join(endedAt);
    }
}
