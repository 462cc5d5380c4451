package racecourse.explore.runtime;

import java.lang.reflect.Array;
import racecourse.explore.engine.ModelThread;
import racecourse.explore.engine.Run;
import racecourse.explore.memory.Memory;
import racecourse.explore.memory.Mode;
import racecourse.explore.schedule.Footprint;

/** Accesses to elements of arrays. */
public final class Elements {

    private Elements() {}

    /** An array has just been made by woven code. */
    public static void made(Object array) {
        Run.current().run.sideTable().made(array);
    }

    /** Before an element is read; {@link Accesses#afterRead} follows. */
    public static void read(Object array, int index) {
        read(Run.step(), array, index, Mode.PLAIN);
    }

    /** The same in trusted code. */
    public static void readTrusted(Object array, int index) {
        read(Run.current(), array, index, Mode.TRUSTED);
    }

    /** The same in trusted code that threads must not share without a lock. */
    public static void readUnguarded(Object array, int index) {
        read(Run.current(), array, index, Mode.UNGUARDED);
    }

    static void read(ModelThread thread, Object array, int index, Mode mode) {
        if (!inside(array, index)) {
            return;
        }
        Memory memory = thread.run.sideTable().known(array);
        boolean stale = false;
        if (memory == null) {
            Footprint.touchEverything();
        } else {
            boolean wide = array instanceof long[] || array instanceof double[];
            stale = memory.readsStale(index, thread.view, mode, thread.run.staleReads(), wide);
            if (stale) {
                Object newest = get(array, index);
                set(array, index, Memory.staleValue(thread.view));
                Accesses.pend(() -> set(array, index, newest));
            }
            if (memory.hasGrant(thread.view) && array instanceof Object[] objects) {
                Object value = objects[index];
                if (value != null) {
                    memory.handOn(thread.view, thread.run.sideTable().of(value));
                }
            }
        }
        if (thread.run.traced()) {
            Tracing.did(
                    thread,
                    "[" + index + "]",
                    "READ",
                    text(array, index) + Tracing.note(stale, mode),
                    array);
        }
    }

    private static boolean inside(Object array, int index) {
        return array != null && index >= 0 && index < Array.getLength(array);
    }

    static void write(ModelThread thread, Object array, int index, Object value, Mode mode) {
        thread.run.change();
        thread.run.sideTable().of(array).write(index, value, thread.view, mode, false);
        if (thread.run.traced()) {
            Tracing.did(thread, "[" + index + "]", "WRITE", Tracing.text(value), array);
        }
    }

    private static void storing(Object array, int index, Object value) {
        ModelThread thread = Run.step();
        if (inside(array, index)) {
            write(thread, array, index, value, Mode.PLAIN);
        }
    }

    private static void storingTrusted(Object array, int index, Object value) {
        if (inside(array, index)) {
            write(Run.current(), array, index, value, Mode.PUBLISHED);
        }
    }

    /** {@code IASTORE}. */
    public static void store(int[] array, int index, int value) {
        storing(array, index, value);
        array[index] = value;
    }

    /** {@code LASTORE}. */
    public static void store(long[] array, int index, long value) {
        storing(array, index, value);
        array[index] = value;
    }

    /** {@code FASTORE}. */
    public static void store(float[] array, int index, float value) {
        storing(array, index, value);
        array[index] = value;
    }

    /** {@code DASTORE}. */
    public static void store(double[] array, int index, double value) {
        storing(array, index, value);
        array[index] = value;
    }

    /** {@code AASTORE}. */
    public static void store(Object[] array, int index, Object value) {
        checkStore(array, index, value);
        storing(array, index, value);
        array[index] = value;
    }

    /** {@code CASTORE}. */
    public static void store(char[] array, int index, int value) {
        storing(array, index, (int) (char) value);
        array[index] = (char) value;
    }

    /** {@code SASTORE}. */
    public static void store(short[] array, int index, int value) {
        storing(array, index, (int) (short) value);
        array[index] = (short) value;
    }

    /** {@code BASTORE}, on bytes or booleans. */
    public static void store(Object array, int index, int value) {
        storing(array, index, narrow(array, value));
        storeByte(array, index, value);
    }

    /** {@code IASTORE} in trusted code. */
    public static void storeTrusted(int[] array, int index, int value) {
        storingTrusted(array, index, value);
        array[index] = value;
    }

    /** {@code LASTORE} in trusted code. */
    public static void storeTrusted(long[] array, int index, long value) {
        storingTrusted(array, index, value);
        array[index] = value;
    }

    /** {@code FASTORE} in trusted code. */
    public static void storeTrusted(float[] array, int index, float value) {
        storingTrusted(array, index, value);
        array[index] = value;
    }

    /** {@code DASTORE} in trusted code. */
    public static void storeTrusted(double[] array, int index, double value) {
        storingTrusted(array, index, value);
        array[index] = value;
    }

    /** {@code AASTORE} in trusted code. */
    public static void storeTrusted(Object[] array, int index, Object value) {
        checkStore(array, index, value);
        storingTrusted(array, index, value);
        array[index] = value;
    }

    /** {@code CASTORE} in trusted code. */
    public static void storeTrusted(char[] array, int index, int value) {
        storingTrusted(array, index, (int) (char) value);
        array[index] = (char) value;
    }

    /** {@code SASTORE} in trusted code. */
    public static void storeTrusted(short[] array, int index, int value) {
        storingTrusted(array, index, (int) (short) value);
        array[index] = (short) value;
    }

    /** {@code BASTORE} in trusted code. */
    public static void storeTrusted(Object array, int index, int value) {
        storingTrusted(array, index, narrow(array, value));
        storeByte(array, index, value);
    }

    private static void checkStore(Object[] array, int index, Object value) {
        if (inside(array, index)
                && value != null
                && !array.getClass().getComponentType().isInstance(value)) {
            throw new ArrayStoreException(value.getClass().getName());
        }
    }

    private static int narrow(Object array, int value) {
        return array instanceof boolean[] ? value & 1 : (byte) value;
    }

    private static void storeByte(Object array, int index, int value) {
        if (array instanceof boolean[] booleans) {
            booleans[index] = (value & 1) != 0;
        } else {
            ((byte[]) array)[index] = (byte) value;
        }
    }

    // ---- by reflection, where speed doesn't matter

    static Object get(Object array, int index) {
        if (array instanceof Object[] objects) {
            return objects[index];
        }
        if (array instanceof int[] ints) {
            return ints[index];
        }
        if (array instanceof boolean[] booleans) {
            return booleans[index] ? 1 : 0;
        }
        if (array instanceof char[] chars) {
            return (int) chars[index];
        }
        if (array instanceof byte[] || array instanceof short[]) {
            return Array.getInt(array, index);
        }
        return Array.get(array, index);
    }

    static void set(Object array, int index, Object value) {
        if (array instanceof Object[] objects) {
            objects[index] = value;
        } else if (array instanceof int[] ints) {
            ints[index] = Values.toInt(value);
        } else if (array instanceof boolean[] booleans) {
            booleans[index] = Values.toInt(value) != 0;
        } else if (array instanceof char[] chars) {
            chars[index] = (char) Values.toInt(value);
        } else if (array instanceof byte[] bytes) {
            bytes[index] = (byte) Values.toInt(value);
        } else if (array instanceof short[] shorts) {
            shorts[index] = (short) Values.toInt(value);
        } else if (array instanceof long[] longs) {
            longs[index] = Values.toLong(value);
        } else if (array instanceof float[] floats) {
            floats[index] = Values.toFloat(value);
        } else {
            ((double[]) array)[index] = Values.toDouble(value);
        }
    }

    private static String text(Object array, int index) {
        if (array instanceof boolean[] booleans) {
            return String.valueOf(booleans[index]);
        }
        if (array instanceof char[] chars) {
            return "'" + chars[index] + "'";
        }
        return Tracing.text(get(array, index));
    }
}
