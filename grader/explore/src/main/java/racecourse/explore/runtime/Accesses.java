package racecourse.explore.runtime;

import racecourse.explore.engine.ModelThread;
import racecourse.explore.engine.Run;
import racecourse.explore.engine.Statics;
import racecourse.explore.memory.Memory;
import racecourse.explore.memory.Mode;
import racecourse.explore.memory.Tracked;

/**
 * Accesses to fields. A read is announced, made, and followed by {@link #afterRead}: where the
 * memory model lets it return an older write, that value lies in the field meanwhile.
 */
public final class Accesses {

    private static Location pending;

    private Accesses() {}

    /** A place whose newest value was moved aside for one read. */
    interface Location {

        /** Puts the newest value back. */
        void restore();
    }

    // ---- instance fields

    /** A plain field that is no long or double. */
    public static void read(Tracked object, int slot) {
        read(Run.step(), object, slot, Mode.PLAIN, false);
    }

    /** A plain long or double. */
    public static void readWide(Tracked object, int slot) {
        read(Run.step(), object, slot, Mode.PLAIN, true);
    }

    /** A plain field of trusted code: no point to preempt at. */
    public static void readTrusted(Tracked object, int slot) {
        read(Run.current(), object, slot, Mode.TRUSTED, false);
    }

    /** A plain field of trusted code that threads must not share without a lock. */
    public static void readUnguarded(Tracked object, int slot) {
        read(Run.current(), object, slot, Mode.UNGUARDED, false);
    }

    /** A volatile field. */
    public static void readVolatile(Tracked object, int slot) {
        read(Run.step(), object, slot, Mode.VOLATILE, false);
    }

    /** A volatile field of trusted code. */
    public static void readLatest(Tracked object, int slot) {
        read(Run.step(), object, slot, Mode.LATEST, false);
    }

    /** A final field. */
    public static void readFinal(Tracked object, int slot) {
        readFinal(Run.step(), object, slot, Mode.PLAIN);
    }

    /** A final field of trusted code. */
    public static void readFinalTrusted(Tracked object, int slot) {
        readFinal(Run.current(), object, slot, Mode.TRUSTED);
    }

    private static void readFinal(ModelThread thread, Tracked object, int slot, Mode mode) {
        if (object == null) {
            return;
        }
        Memory memory = Memory.of(object);
        if (memory.frozenUnseen(thread.view)) {
            memory.readFrozen(thread.view, memoryOf(thread, object.racecourse$get(slot)));
            if (thread.run.traced()) {
                Tracing.read(thread, object, slot, "");
            }
        } else {
            read(thread, object, slot, mode, false);
        }
    }

    private static Memory memoryOf(ModelThread thread, Object value) {
        if (value instanceof Tracked || value != null && value.getClass().isArray()) {
            return thread.run.sideTable().of(value);
        }
        return null;
    }

    static void read(ModelThread thread, Tracked object, int slot, Mode mode, boolean wide) {
        if (object == null) {
            return;
        }
        Memory memory = Memory.of(object);
        boolean stale = memory.readsStale(slot, thread.view, mode, thread.run.staleReads(), wide);
        if (stale) {
            Object newest = object.racecourse$get(slot);
            object.racecourse$set(slot, Memory.staleValue(thread.view));
            pending = () -> object.racecourse$set(slot, newest);
        }
        if (memory.hasGrant(thread.view) || thread.view.readsPublished()) {
            Memory value = memoryOf(thread, object.racecourse$get(slot));
            if (value != null) {
                memory.handOn(thread.view, value);
            }
        }
        if (thread.run.traced()) {
            Tracing.read(thread, object, slot, Tracing.note(stale, mode));
        }
    }

    /** After each read. */
    public static void afterRead() {
        if (pending != null) {
            restore();
        }
    }

    private static void restore() {
        Location location = pending;
        pending = null;
        location.restore();
    }

    static void pend(Location location) {
        pending = location;
    }

    static void write(ModelThread thread, Tracked object, Object value, int slot, Mode mode) {
        if (object == null) {
            return;
        }
        thread.run.change();
        Memory.of(object).write(slot, value, thread.view, mode, false);
        if (thread.run.traced()) {
            Tracing.write(thread, object, slot, value);
        }
    }

    /** A reference, plainly. */
    public static void write(Tracked object, Object value, int slot) {
        write(Run.step(), object, value, slot, Mode.PLAIN);
    }

    /** An int or smaller, plainly. */
    public static void write(Tracked object, int value, int slot) {
        write(Run.step(), object, value, slot, Mode.PLAIN);
    }

    /** A float, plainly. */
    public static void write(Tracked object, float value, int slot) {
        write(Run.step(), object, value, slot, Mode.PLAIN);
    }

    /** A long, plainly. */
    public static Tracked write(Tracked object, long value, int slot) {
        write(Run.step(), object, value, slot, Mode.PLAIN);
        return object;
    }

    /** A double, plainly. */
    public static Tracked write(Tracked object, double value, int slot) {
        write(Run.step(), object, value, slot, Mode.PLAIN);
        return object;
    }

    /** A reference, plainly, in trusted code. */
    public static void writeTrusted(Tracked object, Object value, int slot) {
        write(Run.current(), object, value, slot, Mode.TRUSTED);
    }

    /** An int or smaller, plainly, in trusted code. */
    public static void writeTrusted(Tracked object, int value, int slot) {
        write(Run.current(), object, value, slot, Mode.TRUSTED);
    }

    /** A float, plainly, in trusted code. */
    public static void writeTrusted(Tracked object, float value, int slot) {
        write(Run.current(), object, value, slot, Mode.TRUSTED);
    }

    /** A long, plainly, in trusted code. */
    public static Tracked writeTrusted(Tracked object, long value, int slot) {
        write(Run.current(), object, value, slot, Mode.TRUSTED);
        return object;
    }

    /** A double, plainly, in trusted code. */
    public static Tracked writeTrusted(Tracked object, double value, int slot) {
        write(Run.current(), object, value, slot, Mode.TRUSTED);
        return object;
    }

    /** A volatile reference. */
    public static void writeVolatile(Tracked object, Object value, int slot) {
        write(Run.step(), object, value, slot, Mode.VOLATILE);
    }

    /** A volatile int or smaller. */
    public static void writeVolatile(Tracked object, int value, int slot) {
        write(Run.step(), object, value, slot, Mode.VOLATILE);
    }

    /** A volatile float. */
    public static void writeVolatile(Tracked object, float value, int slot) {
        write(Run.step(), object, value, slot, Mode.VOLATILE);
    }

    /** A volatile long. */
    public static Tracked writeVolatile(Tracked object, long value, int slot) {
        write(Run.step(), object, value, slot, Mode.VOLATILE);
        return object;
    }

    /** A volatile double. */
    public static Tracked writeVolatile(Tracked object, double value, int slot) {
        write(Run.step(), object, value, slot, Mode.VOLATILE);
        return object;
    }

    /** The constructor of a class with final fields ends; others may go first. */
    public static void freeze(Tracked object) {
        Memory.of(object).freeze(Run.step().view);
    }

    /** The same in trusted code. */
    public static void freezeTrusted(Tracked object) {
        Memory.of(object).freeze(Run.current().view);
    }

    // ---- static fields

    /** A plain static field that is no long or double. */
    public static void readStatic(Statics statics, int slot) {
        readStatic(Run.step(), statics, slot, Mode.PLAIN, false);
    }

    /** A plain static long or double. */
    public static void readStaticWide(Statics statics, int slot) {
        readStatic(Run.step(), statics, slot, Mode.PLAIN, true);
    }

    /** A plain static field of trusted code. */
    public static void readStaticTrusted(Statics statics, int slot) {
        readStatic(Run.current(), statics, slot, Mode.TRUSTED, false);
    }

    /** A volatile static field. */
    public static void readStaticVolatile(Statics statics, int slot) {
        readStatic(Run.step(), statics, slot, Mode.VOLATILE, false);
    }

    /** A volatile static field of trusted code. */
    public static void readStaticLatest(Statics statics, int slot) {
        readStatic(Run.step(), statics, slot, Mode.LATEST, false);
    }

    static void readStatic(ModelThread thread, Statics statics, int slot, Mode mode, boolean wide) {
        statics.initialise(thread);
        boolean stale =
                statics.memory().readsStale(slot, thread.view, mode, thread.run.staleReads(), wide);
        if (stale) {
            Object newest = statics.get(slot);
            statics.set(slot, Memory.staleValue(thread.view));
            pending = () -> statics.set(slot, newest);
        }
        if (thread.run.traced()) {
            Tracing.readStatic(thread, statics, slot, Tracing.note(stale, mode));
        }
    }

    static void writeStatic(
            ModelThread thread, Object value, Statics statics, int slot, Mode mode) {
        statics.initialise(thread);
        thread.run.change();
        statics.memory().write(slot, value, thread.view, mode, false);
        if (thread.run.traced()) {
            Tracing.writeStatic(thread, statics, slot, value);
        }
    }

    /** A static reference, plainly. */
    public static void writeStatic(Object value, Statics statics, int slot) {
        writeStatic(Run.step(), value, statics, slot, Mode.PLAIN);
    }

    /** A static int or smaller, plainly. */
    public static void writeStatic(int value, Statics statics, int slot) {
        writeStatic(Run.step(), value, statics, slot, Mode.PLAIN);
    }

    /** A static float, plainly. */
    public static void writeStatic(float value, Statics statics, int slot) {
        writeStatic(Run.step(), value, statics, slot, Mode.PLAIN);
    }

    /** A static long, plainly. */
    public static void writeStatic(long value, Statics statics, int slot) {
        writeStatic(Run.step(), value, statics, slot, Mode.PLAIN);
    }

    /** A static double, plainly. */
    public static void writeStatic(double value, Statics statics, int slot) {
        writeStatic(Run.step(), value, statics, slot, Mode.PLAIN);
    }

    /** A static reference, plainly, in trusted code. */
    public static void writeStaticTrusted(Object value, Statics statics, int slot) {
        writeStatic(Run.current(), value, statics, slot, Mode.TRUSTED);
    }

    /** A static int or smaller, plainly, in trusted code. */
    public static void writeStaticTrusted(int value, Statics statics, int slot) {
        writeStatic(Run.current(), value, statics, slot, Mode.TRUSTED);
    }

    /** A static float, plainly, in trusted code. */
    public static void writeStaticTrusted(float value, Statics statics, int slot) {
        writeStatic(Run.current(), value, statics, slot, Mode.TRUSTED);
    }

    /** A static long, plainly, in trusted code. */
    public static void writeStaticTrusted(long value, Statics statics, int slot) {
        writeStatic(Run.current(), value, statics, slot, Mode.TRUSTED);
    }

    /** A static double, plainly, in trusted code. */
    public static void writeStaticTrusted(double value, Statics statics, int slot) {
        writeStatic(Run.current(), value, statics, slot, Mode.TRUSTED);
    }

    /** A static volatile reference. */
    public static void writeStaticVolatile(Object value, Statics statics, int slot) {
        writeStatic(Run.step(), value, statics, slot, Mode.VOLATILE);
    }

    /** A static volatile int or smaller. */
    public static void writeStaticVolatile(int value, Statics statics, int slot) {
        writeStatic(Run.step(), value, statics, slot, Mode.VOLATILE);
    }

    /** A static volatile float. */
    public static void writeStaticVolatile(float value, Statics statics, int slot) {
        writeStatic(Run.step(), value, statics, slot, Mode.VOLATILE);
    }

    /** A static volatile long. */
    public static void writeStaticVolatile(long value, Statics statics, int slot) {
        writeStatic(Run.step(), value, statics, slot, Mode.VOLATILE);
    }

    /** A static volatile double. */
    public static void writeStaticVolatile(double value, Statics statics, int slot) {
        writeStatic(Run.step(), value, statics, slot, Mode.VOLATILE);
    }
}
