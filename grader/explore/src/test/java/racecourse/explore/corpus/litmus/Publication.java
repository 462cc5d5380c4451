package racecourse.explore.corpus.litmus;

import static racecourse.api.Threads.inParallel;

import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicInteger;
import racecourse.explore.corpus.Outcomes;
import racecourse.explore.corpus.Uses;

/** One thread makes an object, another gets it through a field. Is it seen as it was made? */
@Uses(Uses.MEMORY_MODEL)
public final class Publication {

    /** An object with a plain field. */
    static final class Box {
        int value;

        Box(int value) {
            this.value = value;
        }
    }

    private static Object look(Box box) {
        return box == null ? "none" : box.value;
    }

    /** By a plain field: the object may arrive before its contents. */
    @Outcomes({
        "none",
        "1",
        "0" // the default value: the constructor's write does not happen before the read
    })
    public static final class Plain {
        Box box;
        Object r;

        public static Object run() throws Throwable {
            Plain s = new Plain();
            inParallel(() -> s.box = new Box(1), () -> s.r = look(s.box));
            return s.r;
        }
    }

    /** An array by a plain field; the JDK's own code reads it. */
    @Outcomes({
        "none",
        "a",
        "\0" // the element's default value
    })
    public static final class OfChars {
        char[] chars;
        String r = "none";

        public static Object run() throws Throwable {
            OfChars s = new OfChars();
            inParallel(
                    () -> s.chars = new char[] {'a'},
                    () -> {
                        char[] chars = s.chars;
                        if (chars != null) {
                            s.r = new String(chars, 0, 1);
                        }
                    });
            return s.r;
        }
    }

    /** By a plain field, behind a fence: the reader's second read depends on its first. */
    @Uses(Uses.VAR_HANDLES)
    @Outcomes({"none", "1"})
    public static final class PlainBehindAFence {
        Box box;
        Object r;

        public static Object run() throws Throwable {
            PlainBehindAFence s = new PlainBehindAFence();
            inParallel(
                    () -> {
                        Box box = new Box(1);
                        VarHandle.releaseFence();
                        s.box = box;
                    },
                    () -> s.r = look(s.box));
            return s.r;
        }
    }

    /** By a plain field, with a volatile field inside: that orders nothing by itself. */
    @Outcomes({
        "none",
        "1",
        "0" // the volatile read may come before the constructor's write
    })
    public static final class OfAVolatileField {
        VolatileBox box;
        Object r;

        static final class VolatileBox {
            volatile int value = 1;
        }

        public static Object run() throws Throwable {
            OfAVolatileField s = new OfAVolatileField();
            inParallel(
                    () -> s.box = new VolatileBox(),
                    () -> {
                        VolatileBox box = s.box;
                        s.r = box == null ? "none" : box.value;
                    });
            return s.r;
        }
    }

    /** The same of an atomic number. */
    @Uses(Uses.JUC)
    @Outcomes({"none", "1", "0"})
    public static final class OfAnAtomic {
        AtomicInteger box;
        Object r;

        public static Object run() throws Throwable {
            OfAnAtomic s = new OfAnAtomic();
            inParallel(
                    () -> s.box = new AtomicInteger(1),
                    () -> {
                        AtomicInteger box = s.box;
                        s.r = box == null ? "none" : box.get();
                    });
            return s.r;
        }
    }

    /** Who has synchronised after the write reads it, or a newer one. */
    @Outcomes({"none", "1"})
    public static final class OfAVolatileFieldBeforeASynchronisation {
        OfAVolatileField.VolatileBox box;
        volatile boolean other;
        Object r = "none";

        public static Object run() throws Throwable {
            OfAVolatileFieldBeforeASynchronisation s = new OfAVolatileFieldBeforeASynchronisation();
            inParallel(
                    () -> {
                        s.box = new OfAVolatileField.VolatileBox();
                        s.other = true;
                    },
                    () -> {
                        if (s.other) {
                            s.r = s.box.value;
                        }
                    });
            return s.r;
        }
    }

    /** By a volatile field. */
    @Outcomes({"none", "1"})
    public static final class Volatile {
        volatile Box box;
        Object r;

        public static Object run() throws Throwable {
            Volatile s = new Volatile();
            inParallel(() -> s.box = new Box(1), () -> s.r = look(s.box));
            return s.r;
        }
    }

    /** A volatile field does nothing for what is written after it. */
    @Outcomes({
        "none",
        "1",
        "0" // value is written after the reference
    })
    public static final class FilledAfterwards {
        volatile Box box;
        Object r;

        public static Object run() throws Throwable {
            FilledAfterwards s = new FilledAfterwards();
            inParallel(
                    () -> {
                        s.box = new Box(0);
                        s.box.value = 1;
                    },
                    () -> s.r = look(s.box));
            return s.r;
        }
    }

    /** By a field that is guarded by a lock. */
    @Outcomes({"none", "1"})
    @Uses({Uses.MEMORY_MODEL, Uses.MONITORS})
    public static final class Locked {
        Box box;
        Object r;

        public static Object run() throws Throwable {
            Locked s = new Locked();
            inParallel(() -> s.set(new Box(1)), () -> s.r = look(s.get()));
            return s.r;
        }

        synchronized void set(Box to) {
            box = to;
        }

        synchronized Box get() {
            return box;
        }
    }

    /** The setter locks, the getter does not. */
    @Outcomes({
        "none",
        "1",
        "0" // the reader takes no lock: no edge
    })
    @Uses({Uses.MEMORY_MODEL, Uses.MONITORS})
    public static final class GetterNotLocked {
        Box box;
        Object r;

        public static Object run() throws Throwable {
            GetterNotLocked s = new GetterNotLocked();
            inParallel(() -> s.set(new Box(1)), () -> s.r = look(s.box));
            return s.r;
        }

        synchronized void set(Box to) {
            box = to;
        }
    }

    /** An array by a plain field: its elements may be missing, its length never. */
    @Outcomes({
        "none",
        "2: 1",
        "2: 0" // elements are plain variables
    })
    public static final class PlainArray {
        int[] cells;
        Object r;

        public static Object run() throws Throwable {
            PlainArray s = new PlainArray();
            inParallel(
                    () -> s.cells = new int[] {1, 1},
                    () -> {
                        int[] seen = s.cells;
                        s.r = seen == null ? "none" : seen.length + ": " + seen[0];
                    });
            return s.r;
        }
    }

    /** By an element of an array, whose accesses are plain. */
    @Outcomes({
        "none",
        "1",
        "0" // the same
    })
    public static final class ByElement {
        final Box[] boxes = new Box[1];
        Object r;

        public static Object run() throws Throwable {
            ByElement s = new ByElement();
            inParallel(() -> s.boxes[0] = new Box(1), () -> s.r = look(s.boxes[0]));
            return s.r;
        }
    }

    /** With the start of a thread. */
    @Outcomes("1")
    public static final class ByStart {
        Box box;
        Object r;

        public static Object run() throws Throwable {
            ByStart s = new ByStart();
            s.box = new Box(1);
            inParallel(() -> s.r = look(s.box));
            return s.r;
        }
    }

    /** Read twice: the check may see the object and the use may not. */
    @Outcomes({
        "none",
        "1",
        "gone" // the second plain read may see the older value
    })
    public static final class CheckedThenReadAgain {
        String name;
        Object r;

        public static Object run() throws Throwable {
            CheckedThenReadAgain s = new CheckedThenReadAgain();
            inParallel(
                    () -> s.name = "1",
                    () -> {
                        if (s.name == null) {
                            s.r = "none";
                        } else {
                            String again = s.name;
                            s.r = again == null ? "gone" : again;
                        }
                    });
            return s.r;
        }
    }
}
