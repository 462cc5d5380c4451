package racecourse.explore.memory;

import java.util.Arrays;

/**
 * What one thread knows to have happened before: its vector clock (Mattern, 1989). A component
 * moves on only when its thread releases, as in FastTrack (Flanagan and Freund, 2009).
 */
public final class View {

    private final int thread;
    private int[] clock;
    private boolean shared;
    private int[] fenced;
    private int[] pending;
    private long fencedAt;

    /** The older write that the read under way returns; null when it returns the newest. */
    Write stale;

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
        return released;
    }

    /** Learns what another thread has released; null is nothing. */
    public void join(int[] released) {
        if (released == null || released == clock) {
            return;
        }
        for (int i = 0; i < released.length; i++) {
            if (i >= clock.length || clock[i] < released[i]) {
                own(Math.max(clock.length, released.length));
                for (; i < released.length; i++) {
                    clock[i] = Math.max(clock[i], released[i]);
                }
                return;
            }
        }
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

    /** {@link java.lang.invoke.VarHandle#acquireFence}. */
    public void acquireFence() {
        join(pending);
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
