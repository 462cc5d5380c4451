package racecourse.explore.memory;

/** One write to a location, and those before it. */
final class Write {

    /** The default value of a location whose object was made in this schedule; before all else. */
    static final Write DEFAULT = new Write();

    final int thread;
    final int time;
    final int[] known;
    final int[] released;
    final Mode mode;
    final Object value;
    private final View writer;

    /** Whether every earlier write happened before this one. */
    final boolean total;

    /** The write before this one in the location's modification order, or null. */
    Write previous;

    int depth;

    /** Its place among all writes, from 1. */
    long number;

    /** How many coherent reads have returned something older while this was the newest. */
    int skipped;

    private int[] readers;
    private long readersBeforeFence;

    private Write() {
        thread = -1;
        time = 0;
        known = new int[0];
        released = null;
        mode = Mode.VOLATILE;
        value = null;
        writer = null;
        total = true;
    }

    Write(View view, Mode mode, Object value, int[] released, Write previous, boolean total) {
        this.writer = view;
        this.thread = view.thread();
        this.time = view.time();
        this.known = view.snapshot();
        this.mode = mode;
        this.value = value;
        this.released = released;
        this.previous = previous;
        this.total = total;
        this.depth = previous == null ? 0 : previous.depth + 1;
    }

    /**
     * Whether others may miss it for ever, however they read: a plain write that its thread has not
     * released, by whatever it did later.
     */
    boolean heldBack() {
        return mode == Mode.PLAIN && writer.time() == time;
    }

    boolean happenedBefore(Write later) {
        return thread < 0 || thread < later.known.length && later.known[thread] >= time;
    }

    /** Notes that a coherent read has returned this write. */
    void readBy(View view) {
        if (thread < 0 || readBefore(view)) {
            return;
        }
        int count = readers == null ? 0 : readers.length;
        int[] more = readers == null ? new int[2] : java.util.Arrays.copyOf(readers, count + 2);
        more[count] = view.thread();
        more[count + 1] = view.time();
        readers = more;
    }

    /** Whether a coherent read of this write happened before the thread's next action. */
    boolean readBefore(View view) {
        if (readers != null) {
            for (int i = 0; i < readers.length; i += 2) {
                if (view.knows(readers[i], readers[i + 1])) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A plain read of this thread has returned this write, and then came a fence. */
    void readBeforeFenceBy(View view) {
        readersBeforeFence |= bit(view);
    }

    boolean readBeforeFence(View view) {
        return (readersBeforeFence & bit(view)) != 0;
    }

    /** So many threads have a bit of their own; what later ones read isn't kept in order. */
    private static long bit(View view) {
        return view.thread() < Long.SIZE ? 1L << view.thread() : 0;
    }
}
