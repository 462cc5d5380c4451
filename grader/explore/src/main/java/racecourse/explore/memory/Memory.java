package racecourse.explore.memory;

import java.util.Arrays;
import racecourse.explore.schedule.Footprint;

/**
 * The memory of one object, array or class: for each of its locations the writes that can still be
 * read. The newest value is where the JVM keeps it; this tells when a read may return an older one.
 */
public final class Memory {

    private static final Write[] NONE = {};
    private static final int DEEPEST = 32;

    /** How many coherent reads may return something older than a write that isn't held back. */
    private static final int MOST_SKIPPED = 4;

    private static int now;
    private static long writes;

    /** The monitor of the object, or null; kept here for the scheduler. */
    public Object monitor;

    /** The identity hash code, or 0 while nobody has asked. */
    public int hash;

    private int epoch = now;
    private int name;
    private boolean carried;
    private Write[] newest = NONE;
    private int[] frozen;
    private int frozenBy;
    private int[][] granted;

    /** Starts a schedule: objects from earlier ones keep their values and lose their histories. */
    public static void startSchedule() {
        now++;
    }

    static long writesSoFar() {
        return writes;
    }

    /** The memory of an object; made if there is none. */
    public static Memory of(Tracked object) {
        Memory memory = object.racecourse$memory();
        if (memory == null) {
            memory = new Memory();
            object.racecourse$memory(memory);
        } else if (memory.epoch != now) {
            memory.carryOver();
        }
        return memory;
    }

    private void carryOver() {
        epoch = now;
        name = 0;
        carried = true;
        newest = NONE;
        monitor = null;
        hash = 0;
        frozen = null;
        granted = null;
    }

    /** Notes that a part of the object is touched, for who wants to know. */
    public void touch(int part, boolean writes) {
        if (Footprint.wanted()) {
            if (name == 0) {
                name = Footprint.newName();
            }
            Footprint.touch(name, part, writes);
        }
    }

    /** Says that the object is older than its memory: its first values are not defaults. */
    public Memory asOlder() {
        carried = true;
        return this;
    }

    /** Says that the object has just been made, with the default values. */
    public void asNew() {
        carried = false;
    }

    private Write newest(int slot) {
        return slot < newest.length ? newest[slot] : null;
    }

    /**
     * Notes a write; the caller then makes it.
     *
     * @param modifies whether it also read the location, which continues a release sequence
     */
    public void write(int slot, Object value, View view, Mode mode, boolean modifies) {
        touch(slot, true);
        Write previous = newest(slot);
        if (previous == null) {
            if (slot >= newest.length) {
                newest = Arrays.copyOf(newest, Math.max(slot + 1, 2 * newest.length));
            }
            previous = carried ? null : Write.DEFAULT;
        }
        boolean total =
                previous == null
                        || (previous.total ? view.knows(previous) : allKnown(previous, view));
        int[] released = mode.releases() ? view.snapshot() : view.fenced();
        if (previous != null && (modifies || mode == Mode.VOLATILE)) {
            released = View.joined(released, previous.released);
        }
        Write write = new Write(view, mode, value, released, previous, total);
        write.number = ++writes;
        if (mode.releases()) {
            view.release();
        }
        if (write.depth > DEEPEST) {
            forgetOld(write);
        }
        newest[slot] = write;
    }

    private static boolean allKnown(Write newest, View view) {
        for (Write write = newest; write != null; write = write.previous) {
            if (!view.knows(write)) {
                return false;
            }
            if (write.total) {
                return true;
            }
        }
        return true;
    }

    private static void forgetOld(Write newest) {
        Write write = newest;
        for (int depth = DEEPEST / 2; depth >= 0; depth--) {
            write.depth = depth;
            if (depth == 0) {
                write.previous = null;
            } else {
                write = write.previous;
            }
        }
    }

    /**
     * Whether a read of this slot returns something older than what is in place. If so, {@link
     * #staleValue} is it.
     */
    public boolean readsStale(int slot, View view, Mode asked, Oracle oracle, boolean wide) {
        Mode mode = asked == Mode.VOLATILE && !oracle.readsEarly() ? Mode.LATEST : asked;
        touch(slot, false);
        view.published = null;
        Write write = newest(slot);
        if (write == null) {
            return false;
        }
        if (mode.isVolatile() && write.mode == Mode.VOLATILE && !mayBeMissed(write, view, mode)) {
            view.synchronise(write);
            return false;
        }
        if (write.total && view.knows(write) && !mode.orders()) {
            return false;
        }
        return readsRacy(slot, view, mode, oracle, wide);
    }

    /** Whether a volatile read may come before this volatile write in the synchronisation order. */
    private boolean mayBeMissed(Write write, View view, Mode mode) {
        return mode == Mode.VOLATILE
                && write.previous != null
                && !view.synchronisedAfter(write)
                && !knows(view, write);
    }

    /** An atomic update reads the newest write. */
    public void readsNewest(int slot, View view, Mode mode) {
        touch(slot, true);
        Write write = newest(slot);
        if (write == null) {
            return;
        }
        write.readBy(view);
        if (mode.isVolatile()) {
            view.synchronise(write);
        } else if (mode.orders()) {
            view.join(write.released);
        } else {
            view.meet(write.released);
        }
    }

    private boolean readsRacy(int slot, View view, Mode mode, Oracle oracle, boolean wide) {
        Write write = newest[slot];
        boolean coherent = mode != Mode.PLAIN;
        Write[] found = new Write[write.depth + 2];
        int count = candidates(write, view, mode, found);
        int chosen = 0;
        boolean lasting =
                mode == Mode.PLAIN
                        || mode == Mode.UNGUARDED
                        || mode != Mode.TRUSTED && write.heldBack();
        if (count > 1 && (lasting || write.skipped < MOST_SKIPPED)) {
            chosen = oracle.write(count, lasting);
        }
        Write read = found[chosen];
        if (count > 1 && wide && mode == Mode.PLAIN && oracle.tears()) {
            Write low = found[(chosen + 1) % count];
            view.read(low);
            view.read(read);
            read = torn(read, low, view);
        }
        if (coherent) {
            touch(slot, true); // Later reads must not go back.
            write.skipped += read == write ? 0 : 1;
            read.readBy(view);
        } else {
            view.read(read);
            view.published = oracle.readsEarly() ? read.released : null;
        }
        if (mode.isVolatile() && read.mode == Mode.VOLATILE) {
            view.synchronise(read);
        } else if (mode.orders() || mode == Mode.TRUSTED && read.mode.orders()) {
            view.join(read.released);
        } else {
            view.meet(read.released);
        }
        view.stale = read == write ? null : read;
        return read != write;
    }

    private int candidates(Write newest, View view, Mode mode, Write[] found) {
        int count = 0;
        for (Write write = newest; write != null; write = write.previous) {
            if (!overwritten(write, newest, view)) {
                found[count++] = write;
            }
            boolean known = knows(view, write);
            if (known && (write.total || mode != Mode.PLAIN)
                    || mode != Mode.PLAIN && write.readBefore(view)
                    || mode == Mode.TRUSTED && write.mode.orders()
                    || mode == Mode.TRUSTED && write.number <= view.fencedAt()
                    || mode == Mode.PLAIN && write.readBeforeFence(view)
                    || mode.isVolatile()
                            && write.mode == Mode.VOLATILE
                            && !mayBeMissed(write, view, mode)) {
                break;
            }
        }
        return count;
    }

    private boolean overwritten(Write write, Write newest, View view) {
        for (Write later = newest; later != write; later = later.previous) {
            if (write.happenedBefore(later) && knows(view, later)) {
                return true;
            }
        }
        return false;
    }

    private static Write torn(Write high, Write low, View view) {
        Object value;
        if (high.value instanceof Double || low.value instanceof Double) {
            value =
                    Double.longBitsToDouble(
                            halves(
                                    Double.doubleToRawLongBits(number(high).doubleValue()),
                                    Double.doubleToRawLongBits(number(low).doubleValue())));
        } else {
            value = halves(number(high).longValue(), number(low).longValue());
        }
        int[] released = View.joined(high.released, low.released);
        return new Write(view, Mode.PLAIN, value, released, null, true);
    }

    private static Number number(Write write) {
        return write.value == null ? Long.valueOf(0) : (Number) write.value;
    }

    private static long halves(long high, long low) {
        return high & 0xFFFF_FFFF_0000_0000L | low & 0xFFFF_FFFFL;
    }

    /** What the stale read under way returns; null is the default value of the field's type. */
    public static Object staleValue(View view) {
        return view.stale.value;
    }

    // Final fields (JLS 17.5). A reader that got the object by a race knows, along the chain of
    // references from a final field, what had happened when the constructor ended.

    /** The constructor of a class with final fields has ended. */
    public void freeze(View view) {
        touch(Footprint.FREEZE, true);
        frozen = view.release();
        frozenBy = view.thread();
    }

    /** Whether the constructor has ended in a way that this thread does not know of. */
    public boolean frozenUnseen(View view) {
        touch(Footprint.FREEZE, false);
        return frozen != null && !view.knows(frozenBy, frozen[frozenBy]);
    }

    /**
     * A thread reads a final field of this object, which is {@link #frozenUnseen}: the value is
     * certain, and so is what it refers to.
     *
     * @param value the memory of what the field refers to, or null
     */
    public void readFrozen(View view, Memory value) {
        if (value != null) {
            value.grant(view, frozen);
        }
    }

    /** Whether this thread knows more of this object than its clock says. */
    public boolean hasGrant(View view) {
        return granted != null && view.thread() < granted.length && granted[view.thread()] != null;
    }

    /**
     * Hands on, to what a field of this object refers to, what the reader knows of the object; and
     * if a plain read has just returned a reference that was written after a fence, what had
     * happened before: all machines keep a read behind the one that told it where to read.
     */
    public void handOn(View view, Memory value) {
        if (hasGrant(view)) {
            value.grant(view, granted[view.thread()]);
        }
        if (view.readsPublished()) {
            value.grant(view, view.published);
        }
    }

    private void grant(View view, int[] clock) {
        int thread = view.thread();
        if (granted == null || granted.length <= thread) {
            granted = granted == null ? new int[thread + 1][] : Arrays.copyOf(granted, thread + 1);
        }
        granted[thread] = View.joined(granted[thread], clock);
    }

    private boolean knows(View view, Write write) {
        if (view.knows(write)) {
            return true;
        }
        if (!hasGrant(view)) {
            return false;
        }
        int[] clock = granted[view.thread()];
        return write.thread < clock.length && clock[write.thread] >= write.time;
    }
}
