package racecourse.explore.memory;

import java.util.Arrays;

/**
 * What one thread knows to have happened before: its vector clock (Mattern, 1989). A component
 * moves on only when its thread releases, as in FastTrack (Flanagan and Freund, 2009).
 */
public final class View {

    /** Of how many plain reads before a fence it is known what they returned. */
    private static final int MOST_READS = 16;

    private final int thread;
    private int[] clock;
    private boolean shared;
    private int[] fenced;
    private int[] pending;
    private long fencedAt;
    private long synchronisedAt;
    private Write[] readPlainly;
    private int plainReads;

    /** The older write that the read under way returns; null when it returns the newest. */
    Write stale;

    /** What had happened before the fence before the write that a plain read returns; or null. */
    int[] published;

    /** The view of a thread that has done nothing yet. */
    public View(int thread) {
        this.thread = thread;
        this.clock = new int[thread + 1];
        clock[thread] = 1;
    }

    /** The thread's index. */
    public int thread() {
        return thread;
    }

    int time() {
        return clock[thread];
    }

    /** Whether that thread's doings up to that time happened before this thread's next action. */
    public boolean knows(int other, int time) {
        return other < 0 || other < clock.length && clock[other] >= time;
    }

    boolean knows(Write write) {
        return knows(write.thread, write.time);
    }

    /** The clock as it is now; must not be changed. */
    public int[] snapshot() {
        shared = true;
        return clock;
    }

    /** Publishes what this thread knows; what it does afterwards isn't part of it. */
    public int[] release() {
        int[] released = snapshot();
        own(clock.length);
        clock[thread]++;
        synchronisedAt = Memory.writesSoFar();
        return released;
    }

    /** Learns what another thread has released; null is nothing. */
    public void join(int[] released) {
        if (learns(released)) {
            synchronisedAt = Memory.writesSoFar();
        }
    }

    private boolean learns(int[] released) {
        if (released == null || released == clock) {
            return false;
        }
        for (int i = 0; i < released.length; i++) {
            if (i >= clock.length || clock[i] < released[i]) {
                own(Math.max(clock.length, released.length));
                for (; i < released.length; i++) {
                    clock[i] = Math.max(clock[i], released[i]);
                }
                return true;
            }
        }
        return false;
    }

    // The synchronisation order (JLS 17.4.4). Writes, and all else that synchronises, stand in it
    // as they are made. A volatile read may stand further to the front: anywhere behind the write
    // that it returns and what its thread has done in that order before. So it may return a write
    // that has been replaced since then.

    /** A volatile read returns this volatile write. */
    void synchronise(Write write) {
        learns(write.released);
        synchronisedAt = Math.max(synchronisedAt, write.number);
    }

    /** Whether the thread's next action comes behind this write in the synchronisation order. */
    boolean synchronisedAfter(Write write) {
        return write.number <= synchronisedAt;
    }

    private void own(int length) {
        if (shared || length > clock.length) {
            clock = Arrays.copyOf(clock, length);
            shared = false;
        }
    }

    /** What both clocks know; either may be null. */
    public static int[] joined(int[] one, int[] other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        int[] both = Arrays.copyOf(one, Math.max(one.length, other.length));
        for (int i = 0; i < other.length; i++) {
            both[i] = Math.max(both[i], other[i]);
        }
        return both;
    }

    /**
     * What a write that releases nothing by itself publishes, thanks to an earlier fence; or null.
     */
    int[] fenced() {
        return fenced;
    }

    /** A read without acquire has met released knowledge; an acquire fence makes it count. */
    void meet(int[] released) {
        if (released != null) {
            pending = joined(pending, released);
        }
    }

    /** A plain read on which there is a race returns this write. */
    void read(Write write) {
        if (readPlainly == null) {
            readPlainly = new Write[MOST_READS];
        }
        readPlainly[plainReads++ % MOST_READS] = write;
    }

    /** Whether the last read returned a write that came after a fence of its thread. */
    public boolean readsPublished() {
        return published != null;
    }

    /** {@link java.lang.invoke.VarHandle#acquireFence}: later reads don't go back, either. */
    public void acquireFence() {
        join(pending);
        for (int i = Math.min(plainReads, MOST_READS) - 1; i >= 0; i--) {
            readPlainly[i].readBeforeFenceBy(this);
        }
        plainReads = 0;
    }

    /**
     * Woven JDK code has made a volatile write, an atomic update or a full fence: on the machines
     * that it is written for, what it reads next is no older.
     */
    public void fenceOfTheMachine() {
        fencedAt = Memory.writesSoFar();
    }

    /** How many writes there had been at that moment; 0 if it has not been. */
    long fencedAt() {
        return fencedAt;
    }

    /** {@link java.lang.invoke.VarHandle#releaseFence}. */
    public void releaseFence() {
        fenced = release();
    }
}
