package racecourse.explore.schedule;

import java.util.Arrays;

/**
 * What one thread's transition, from one point to the next, has touched. Two transitions that touch
 * nothing in common, or only read it, can be swapped: that makes no difference to anybody
 * (Godefroid, <i>Partial-Order Methods for the Verification of Concurrent Systems</i>, 1996).
 *
 * <p>Objects have names, numbers that are the same in every schedule that begins alike. An object
 * is named when it is first touched; who does that conflicts with everybody else who does, since
 * they may mean the same object.
 */
public final class Footprint {

    /** The part of an object that is its monitor. */
    public static final int MONITOR = -1;

    /** The part of an object that tells whether its final fields are frozen. */
    public static final int FREEZE = -2;

    /** The part of a class that tells whether it is initialised. */
    public static final int INITIALISATION = -3;

    private static final int THREAD = -4;
    private static final int SCHEDULE = -5;
    private static final int CLOCK = -6;
    private static final int NEW_NAME = -7;
    private static final int HISTORY = -8;

    /** How many objects of one process can be told apart. */
    private static final int MOST_NAMES = 1 << 20;

    /** The golden ratio, which spreads numbers that are close together (Knuth, 6.4). */
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private static final int[] NO_NAMES = {};

    private static Footprint recording;
    private static int[] names = NO_NAMES;
    private static int process;

    /** Up to so many places are looked through one by one; more are hashed. */
    private static final int FEW = 8;

    private long[] touched = new long[FEW];
    private boolean[] written = new boolean[FEW];
    private int count;

    /** Where in {@link #touched} a place stands, counted from 1, by its hash; null while few. */
    private int[] index;

    private boolean everything;
    private boolean readsClock;

    /** Starts a schedule, whose first transition has this footprint; null if nobody wants it. */
    static void start(Footprint first) {
        recording = first;
        names = NO_NAMES;
        process = 0;
    }

    /** The next transition begins; it has this footprint. */
    static void next(Footprint footprint) {
        recording = footprint;
    }

    /** Whether anybody wants to know. */
    public static boolean wanted() {
        return recording != null;
    }

    /** The threads of this process go on; processes have no objects in common. */
    public static void inProcess(int number) {
        process = number;
    }

    /** Names an object that is touched for the first time in this schedule. */
    public static int newName() {
        add(process, NEW_NAME, true);
        if (process >= names.length) {
            names = Arrays.copyOf(names, process + 1);
        }
        return process * MOST_NAMES + ++names[process];
    }

    /** Names something that all processes know, by a number of its own from 1. */
    public static int sharedName(int number) {
        return -number;
    }

    /** A part of an object is touched: a field or element, or one of the constants above. */
    public static void touch(int name, int part, boolean writes) {
        if (recording != null) {
            add(name, part, writes);
        }
    }

    /** What the scheduler knows of a thread is touched. */
    public static void touchThread(int thread, boolean writes) {
        touch(thread, THREAD, writes);
    }

    /** What belongs to the schedule as a whole, such as the next thread's number, is touched. */
    public static void touchSchedule() {
        touch(0, SCHEDULE, true);
    }

    /** The virtual time is touched. */
    public static void touchClock() {
        touch(0, CLOCK, true);
    }

    /**
     * A call of a recorded history begins, or ends; only the order of an end and a begin matters.
     */
    public static void touchHistory(boolean ends) {
        touch(0, HISTORY, ends);
    }

    /** The program reads the virtual time. */
    public static void readClock() {
        touchClock();
        if (recording != null) {
            recording.readsClock = true;
        }
    }

    /** Something is done of which it isn't known what it touches. */
    public static void touchEverything() {
        if (recording != null) {
            recording.everything = true;
        }
    }

    private static void add(int name, int part, boolean writes) {
        recording.add((long) name << 32 | part & 0xFFFF_FFFFL, writes);
    }

    private void add(long what, boolean writes) {
        int at = find(what);
        if (at >= 0) {
            written[at] |= writes;
            return;
        }
        if (count == touched.length) {
            touched = Arrays.copyOf(touched, 2 * count);
            written = Arrays.copyOf(written, 2 * count);
            index = new int[4 * count];
            for (int i = 0; i < count; i++) {
                enter(i);
            }
        }
        touched[count] = what;
        written[count] = writes;
        if (index != null) {
            enter(count);
        }
        count++;
    }

    /** Where a place stands in {@link #touched}, or -1. */
    private int find(long what) {
        if (index == null) {
            for (int i = 0; i < count; i++) {
                if (touched[i] == what) {
                    return i;
                }
            }
            return -1;
        }
        for (int slot = hash(what); index[slot] != 0; slot = after(slot)) {
            if (touched[index[slot] - 1] == what) {
                return index[slot] - 1;
            }
        }
        return -1;
    }

    private void enter(int at) {
        int slot = hash(touched[at]);
        while (index[slot] != 0) {
            slot = after(slot);
        }
        index[slot] = at + 1;
    }

    private int hash(long what) {
        return (int) (what * SPREAD >>> Long.SIZE / 2) & index.length - 1;
    }

    private int after(int slot) {
        return slot + 1 & index.length - 1;
    }

    /** Whether the program has read the virtual time. */
    boolean readsClock() {
        return readsClock;
    }

    /** Adds what another one has touched. */
    void addAll(Footprint other) {
        everything |= other.everything;
        for (int i = 0; i < other.count; i++) {
            add(other.touched[i], other.written[i]);
        }
    }

    /** Whether it may make a difference which of the two comes first. */
    boolean conflictsWith(Footprint other) {
        if (everything || other.everything) {
            return true;
        }
        Footprint large = count < other.count ? other : this;
        Footprint small = large == this ? other : this;
        for (int i = 0; i < small.count; i++) {
            int at = large.find(small.touched[i]);
            if (at >= 0 && (small.written[i] || large.written[at])) {
                return true;
            }
        }
        return false;
    }
}
