package racecourse.explore.engine;

/**
 * Counts the steps of a schedule down to its next point, the step at which the strategy is asked.
 * Every shared access counts, so the counter itself is a static field: one schedule runs at a time.
 */
final class Countdown {

    /** How many steps may be made before the next point. */
    static int left;

    private final Limits limits;
    private long base;
    private int window;
    private long turnEnds;
    private int atomic;
    private boolean owed;

    Countdown(Limits limits) {
        this.limits = limits;
    }

    /** How many steps have been made. */
    long steps() {
        return base + window - Math.max(left, 0);
    }

    /** From which step on it counts. */
    long base() {
        return base;
    }

    /** The number of the step that is the next point. */
    long point() {
        return base + window;
    }

    /**
     * Counts from here on.
     *
     * @param wanted the step at which the strategy wants to be asked
     * @param fair whether the schedule is fair already, and need not become so
     */
    void plan(long next, long wanted, boolean fair) {
        long point = owed ? next : Math.min(wanted, turnEnds);
        owed = false;
        if (!fair) {
            point = Math.min(point, limits.fairAfter());
        }
        base = next;
        window = (int) Math.min(Math.max(point - next, 0), Integer.MAX_VALUE);
        left = atomic > 0 ? Integer.MAX_VALUE : window;
    }

    /** Makes the next step a point, since more threads can go on now. */
    void soon() {
        if (atomic == 0) {
            stop();
        }
    }

    /** The schedule is over: every step is a point. */
    void stop() {
        if (atomic == 0) {
            base = steps();
        }
        window = 0;
        left = 0;
    }

    /** A thread, or a group that passes control among itself, begins its turn. */
    void startTurn(long step) {
        turnEnds = step + limits.turn();
    }

    /** Whether the turn has ended at this point. */
    boolean turnIsOver() {
        return point() >= turnEnds;
    }

    boolean isAtomic() {
        return atomic > 0;
    }

    /**
     * No step is a point until the matching {@link #leaveAtomic}; if the next one was to be, the
     * first afterwards is.
     */
    void enterAtomic() {
        if (atomic++ == 0) {
            owed = window == 0 && left == 0;
            base = steps();
            window = 0;
            left = Integer.MAX_VALUE;
        }
    }

    /** Whether this was the outermost; the caller plans anew then. */
    boolean leaveAtomic() {
        return --atomic == 0;
    }
}
