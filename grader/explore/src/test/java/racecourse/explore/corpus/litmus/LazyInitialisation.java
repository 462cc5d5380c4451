package racecourse.explore.corpus.litmus;

import static racecourse.api.Threads.inParallel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import racecourse.explore.corpus.Outcomes;
import racecourse.explore.corpus.Uses;

/** Double-checked locking and its relatives. (what each of two threads gets) */
@Uses({Uses.MEMORY_MODEL, Uses.MONITORS})
public final class LazyInitialisation {

    /** The value that is made lazily. */
    static final class Thing {
        int content;

        Thing() {
            content = 1;
        }
    }

    private static String look(Thing thing) {
        return thing == null ? "null" : "" + thing.content;
    }

    /** Without volatile, as in a thousand code bases. */
    @Outcomes({
        "1, 1",
        "0, 1",
        "1, 0", // the object is seen, its content is not
        "null, 1",
        "1, null" // the check sees the object, the read for return sees null again
    })
    public static final class DoubleChecked {
        Thing thing;
        String r1, r2;

        Thing get() {
            if (thing == null) {
                synchronized (this) {
                    if (thing == null) {
                        thing = new Thing();
                    }
                }
            }
            return thing;
        }

        public static Object run() throws Throwable {
            DoubleChecked s = new DoubleChecked();
            inParallel(() -> s.r1 = look(s.get()), () -> s.r2 = look(s.get()));
            return s.r1 + ", " + s.r2;
        }
    }

    /** With volatile. */
    @Outcomes("1, 1")
    public static final class DoubleCheckedVolatile {
        volatile Thing thing;
        String r1, r2;

        Thing get() {
            if (thing == null) {
                synchronized (this) {
                    if (thing == null) {
                        thing = new Thing();
                    }
                }
            }
            return thing;
        }

        public static Object run() throws Throwable {
            DoubleCheckedVolatile s = new DoubleCheckedVolatile();
            inParallel(() -> s.r1 = look(s.get()), () -> s.r2 = look(s.get()));
            return s.r1 + ", " + s.r2;
        }
    }

    /** A local variable instead of the second read: null is gone, the default value isn't. */
    @Outcomes({
        "1, 1",
        "0, 1",
        "1, 0" // the object is seen, its content is not
    })
    public static final class DoubleCheckedLocal {
        Thing thing;
        String r1, r2;

        Thing get() {
            Thing local = thing;
            if (local == null) {
                synchronized (this) {
                    local = thing;
                    if (local == null) {
                        local = new Thing();
                        thing = local;
                    }
                }
            }
            return local;
        }

        public static Object run() throws Throwable {
            DoubleCheckedLocal s = new DoubleCheckedLocal();
            inParallel(() -> s.r1 = look(s.get()), () -> s.r2 = look(s.get()));
            return s.r1 + ", " + s.r2;
        }
    }

    /** A local variable and a final field: right without volatile. */
    @Outcomes("1, 1")
    public static final class DoubleCheckedFinal {
        static final class Frozen {
            final int content;

            Frozen() {
                content = 1;
            }
        }

        Frozen thing;
        int r1, r2;

        Frozen get() {
            Frozen local = thing;
            if (local == null) {
                synchronized (this) {
                    local = thing;
                    if (local == null) {
                        local = new Frozen();
                        thing = local;
                    }
                }
            }
            return local;
        }

        public static Object run() throws Throwable {
            DoubleCheckedFinal s = new DoubleCheckedFinal();
            inParallel(() -> s.r1 = s.get().content, () -> s.r2 = s.get().content);
            return s.r1 + ", " + s.r2;
        }
    }

    /** Acquire and release are all that it needs. */
    @Outcomes("1, 1")
    @Uses({Uses.MEMORY_MODEL, Uses.MONITORS, Uses.VAR_HANDLES})
    public static final class DoubleCheckedAcquireRelease {
        static final VarHandle THING;

        static {
            try {
                THING =
                        MethodHandles.lookup()
                                .findVarHandle(
                                        DoubleCheckedAcquireRelease.class, "thing", Thing.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        Thing thing;
        String r1, r2;

        Thing get() {
            Thing local = (Thing) THING.getAcquire(this);
            if (local == null) {
                synchronized (this) {
                    local = thing;
                    if (local == null) {
                        local = new Thing();
                        THING.setRelease(this, local);
                    }
                }
            }
            return local;
        }

        public static Object run() throws Throwable {
            DoubleCheckedAcquireRelease s = new DoubleCheckedAcquireRelease();
            inParallel(() -> s.r1 = look(s.get()), () -> s.r2 = look(s.get()));
            return s.r1 + ", " + s.r2;
        }
    }

    /** A flag beside the value, both plain. */
    @Outcomes({
        "1, 1",
        "0, 1",
        "1, 0", // the value without its content
        "null, 1",
        "1, null" // the flag without the value
    })
    public static final class FlagBeside {
        Thing thing;
        boolean made;
        String r1, r2;

        Thing get() {
            if (!made) {
                synchronized (this) {
                    if (!made) {
                        thing = new Thing();
                        made = true;
                    }
                }
            }
            return thing;
        }

        public static Object run() throws Throwable {
            FlagBeside s = new FlagBeside();
            inParallel(() -> s.r1 = look(s.get()), () -> s.r2 = look(s.get()));
            return s.r1 + ", " + s.r2;
        }
    }

    /** The racy single check of String.hashCode: an int that is computed again does no harm. */
    @Outcomes("42, 42")
    @Uses(Uses.MEMORY_MODEL)
    public static final class RacyHash {
        int hash, r1, r2;

        int get() {
            int h = hash;
            if (h == 0) {
                h = 42;
                hash = h;
            }
            return h;
        }

        public static Object run() throws Throwable {
            RacyHash s = new RacyHash();
            inParallel(() -> s.r1 = s.get(), () -> s.r2 = s.get());
            return s.r1 + ", " + s.r2;
        }
    }

    /** The same with a second read of the field. */
    @Outcomes({
        "42, 42",
        "0, 42",
        "42, 0" // the check sees the other's hash, the return the default value again
    })
    @Uses(Uses.MEMORY_MODEL)
    public static final class RacyHashReadTwice {
        int hash, r1, r2;

        int get() {
            if (hash == 0) {
                hash = 42;
            }
            return hash;
        }

        public static Object run() throws Throwable {
            RacyHashReadTwice s = new RacyHashReadTwice();
            inParallel(() -> s.r1 = s.get(), () -> s.r2 = s.get());
            return s.r1 + ", " + s.r2;
        }
    }
}
