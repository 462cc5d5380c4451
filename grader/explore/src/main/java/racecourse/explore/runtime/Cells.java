package racecourse.explore.runtime;

import racecourse.explore.engine.ModelThread;
import racecourse.explore.engine.Statics;
import racecourse.explore.memory.Memory;
import racecourse.explore.memory.Mode;
import racecourse.explore.memory.Tracked;
import racecourse.explore.schedule.Choice;

/**
 * Ordered and atomic accesses to any location: a field by slot of a {@link Tracked} object or of
 * {@link Statics}, or an element of an array. Values are boxed as {@link Tracked} says.
 */
final class Cells {

    private Cells() {}

    private static Memory memory(ModelThread thread, Object base) {
        if (base instanceof Statics statics) {
            statics.initialise(thread);
            return statics.memory();
        }
        if (base instanceof PrivateField) {
            return new Memory();
        }
        return thread.run.sideTable().of(base);
    }

    private static Object raw(Object base, int at) {
        if (base instanceof Tracked object) {
            return object.racecourse$get(at);
        }
        if (base instanceof PrivateField field) {
            return field.get();
        }
        return base instanceof Statics statics ? statics.get(at) : Elements.get(base, at);
    }

    private static void raw(Object base, int at, Object value) {
        if (base instanceof Tracked object) {
            object.racecourse$set(at, value);
        } else if (base instanceof Statics statics) {
            statics.set(at, value);
        } else if (base instanceof PrivateField field) {
            field.set(value);
        } else {
            Elements.set(base, at, value);
        }
    }

    static Object get(ModelThread thread, Object base, int at, Mode mode, boolean wide) {
        Memory memory = memory(thread, base);
        boolean stale = memory.readsStale(at, thread.view, mode, thread.run.staleReads(), wide);
        Object value = stale ? Memory.staleValue(thread.view) : raw(base, at);
        if (thread.run.traced()) {
            Tracing.access(
                    thread, base, at, "READ", typed(base, at, value), Tracing.note(stale, mode));
        }
        return value;
    }

    /** The value, or what its default is in this location if it is null. */
    private static Object typed(Object base, int at, Object value) {
        if (value != null || base instanceof PrivateField) {
            return value;
        }
        Object newest = raw(base, at);
        raw(base, at, null);
        Object typed = raw(base, at);
        raw(base, at, newest);
        return typed;
    }

    static void set(ModelThread thread, Object base, int at, Object value, Mode mode) {
        thread.run.change();
        memory(thread, base).write(at, value, thread.view, mode, false);
        raw(base, at, value);
        if (thread.run.traced()) {
            Tracing.access(thread, base, at, "WRITE", value, "");
        }
    }

    /**
     * Swaps if the location has the expected value; returns what it had.
     *
     * @param primitive whether the values are numbers, not references to boxes
     * @param modes of reading, and of writing
     */
    static Object exchange(
            ModelThread thread,
            Object base,
            int at,
            boolean primitive,
            Object expected,
            Object value,
            Mode[] modes) {
        Memory memory = memory(thread, base);
        memory.readsNewest(at, thread.view, modes[0]);
        Object witness = raw(base, at);
        boolean same = same(primitive, witness, expected);
        if (same) {
            thread.run.change();
            memory.write(at, value, thread.view, modes[1], true);
            raw(base, at, value);
        }
        if (thread.run.traced()) {
            Tracing.swap(thread, base, at, expected, value, same);
        }
        return witness;
    }

    /** Whether a compare-and-set takes one for the other: two boxes are equal only as numbers. */
    static boolean same(boolean primitive, Object one, Object other) {
        return one == other || primitive && one != null && one.equals(other);
    }

    /**
     * Replaces the value; returns the old one.
     *
     * @param primitive whether the values are numbers, not references to boxes
     * @param modes of reading, and of writing
     */
    static Object replace(
            ModelThread thread,
            Object base,
            int at,
            boolean primitive,
            Object value,
            Mode[] modes) {
        Memory memory = memory(thread, base);
        memory.readsNewest(at, thread.view, modes[0]);
        Object old = raw(base, at);
        if (!same(primitive, old, value)) {
            thread.run.change();
        }
        memory.write(at, value, thread.view, modes[1], true);
        raw(base, at, value);
        if (thread.run.traced()) {
            Tracing.swap(thread, base, at, old, value, true);
        }
        return old;
    }

    /** What an atomic update will replace; nobody else can change it until then. */
    static Object newest(ModelThread thread, Object base, int at) {
        memory(thread, base);
        return raw(base, at);
    }

    /** Whether a weak compare-and-set fails for no reason. */
    static boolean failsWeakly(ModelThread thread) {
        return thread.run.choose(Choice.WEAK_CAS, 2) == 1;
    }
}
