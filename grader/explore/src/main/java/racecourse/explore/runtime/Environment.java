package racecourse.explore.runtime;

import java.util.List;
import racecourse.explore.engine.ModelThread;
import racecourse.explore.engine.Run;
import racecourse.explore.engine.Unsupported;
import racecourse.explore.memory.Memory;
import racecourse.explore.memory.Mode;

/** What else varies from run to run: time, identity hash codes, random numbers. */
public final class Environment {

    /** Whether objects of that class have hash codes that the class computes. */
    private static final ClassValue<Boolean> OVERRIDDEN =
            new ClassValue<>() {
                @Override
                protected Boolean computeValue(Class<?> type) {
                    try {
                        Class<?> declaring = type.getMethod("hashCode").getDeclaringClass();
                        return declaring != Object.class;
                    } catch (NoSuchMethodException e) {
                        throw new IllegalStateException(e);
                    }
                }
            };

    private Environment() {}

    /** {@link System#nanoTime}. */
    public static long nanoTime() {
        return Run.step().run.surroundings().nanoTime();
    }

    /** {@link System#currentTimeMillis}. */
    public static long currentTimeMillis() {
        return 1_700_000_000_000L + Run.step().run.surroundings().nanoTime() / 1_000_000;
    }

    /** {@link racecourse.api.Threads#stopForGood}. */
    public static void stopForGood(Thread other) {
        ModelThread thread = Run.step();
        thread.run.did(thread, "stop " + other.getName(), other);
        thread.run.stop(thread.run.of(other));
    }

    /** {@link racecourse.api.Threads#started}. */
    public static List<Thread> started() {
        return Run.step().run.startedThreads();
    }

    /** {@link racecourse.api.Threads#alive}. */
    public static List<Thread> alive() {
        ModelThread thread = Run.step();
        List<Thread> alive = thread.run.alive();
        alive.remove(thread.thread());
        return alive;
    }

    /** {@link racecourse.api.Threads#catchUp}. */
    public static void catchUp() {
        ModelThread thread = Run.step();
        thread.run.catchUp(thread);
    }

    /** {@link racecourse.api.Threads#pauseForEver}. */
    public static void pauseForEver() {
        Run.current().pauseForEver();
    }

    /** {@link racecourse.api.Threads#giveWay}. */
    public static void giveWay() {
        ModelThread thread = Run.step();
        thread.run.giveWay(thread);
    }

    /** {@link System#identityHashCode}. */
    public static int identityHashCode(Object object) {
        if (object == null) {
            return 0;
        }
        Run run = Run.current().run;
        Memory memory = run.sideTable().of(object);
        if (memory.hash == 0) {
            int bits = (int) (run.surroundings().randomBits() >>> 40);
            memory.hash = 1 + (run.surroundings().crowdedHashes() ? bits & 1 : bits);
        }
        return memory.hash;
    }

    /** {@link Object#hashCode} of any object. */
    public static int hashCode(Object object) {
        if (object instanceof Enum<?> constant) {
            return constant.name().hashCode();
        }
        boolean own = object instanceof Class || !OVERRIDDEN.get(object.getClass());
        return own ? identityHashCode(object) : object.hashCode();
    }

    /** The JDK compares arrays eight bytes at a time; here, what is left to compare is all. */
    public static int vectorizedMismatch(
            Object one, long oneOffset, Object other, long otherOffset, int length, int scale) {
        return ~length;
    }

    /** {@link System#arraycopy}, element by element. */
    public static void arraycopy(Object from, int fromIndex, Object to, int toIndex, int length) {
        ModelThread thread = Run.step();
        if (length <= 0
                || from == null
                || to == null
                || !from.getClass().isArray()
                || from.getClass() != to.getClass() && !(from instanceof Object[])) {
            System.arraycopy(from, fromIndex, to, toIndex, length);
            return;
        }
        Object copied =
                java.lang.reflect.Array.newInstance(from.getClass().getComponentType(), length);
        System.arraycopy(from, fromIndex, copied, 0, length);
        for (int i = 0; i < length; i++) {
            Elements.read(thread, from, fromIndex + i, Mode.TRUSTED);
            Elements.set(copied, i, Elements.get(from, fromIndex + i));
            Accesses.afterRead();
        }
        System.arraycopy(copied, 0, to, toIndex, length);
        for (int i = 0; i < length; i++) {
            Elements.write(thread, to, toIndex + i, Elements.get(copied, i), Mode.PLAIN);
        }
    }

    /**
     * For methods of the real JDK that read the whole array, such as the constructors of String: a
     * copy with what the thread sees, element by element.
     *
     * @param chars may be null
     */
    public static char[] asSeen(char[] chars) {
        ModelThread thread = Run.step();
        if (chars == null) {
            return null;
        }
        char[] seen = new char[chars.length];
        for (int i = 0; i < seen.length; i++) {
            Elements.read(thread, chars, i, Mode.PLAIN);
            seen[i] = chars[i];
            Accesses.afterRead();
        }
        return seen;
    }

    /** Something that the explorer does not model. */
    public static void refuse(String construct) {
        throw new Unsupported(construct);
    }
}
