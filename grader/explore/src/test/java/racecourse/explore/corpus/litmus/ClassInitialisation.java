package racecourse.explore.corpus.litmus;

import static racecourse.api.Threads.inParallel;

import racecourse.explore.corpus.Outcomes;
import racecourse.explore.corpus.Uses;

/** JLS 12.4.2: a class is initialised once, under a lock of its own. */
@Uses({Uses.MEMORY_MODEL, Uses.CLASS_INIT})
public final class ClassInitialisation {

    /** The holder idiom: lazy and right, without volatile. */
    @Outcomes("1, 1, made 1")
    public static final class HolderIdiom {
        static int made;
        static int r1, r2;

        static final class Thing {
            int content;

            Thing() {
                made++;
                content = 1;
            }
        }

        static final class Holder {
            static final Thing THING = new Thing();
        }

        public static Object run() throws Throwable {
            inParallel(
                    () -> r1 = Holder.THING.content, //
                    () -> r2 = Holder.THING.content);
            return r1 + ", " + r2 + ", made " + made;
        }
    }

    /** Static fields need not be final for that. */
    @Outcomes("1, 1")
    public static final class PlainStatic {
        static int r1, r2;

        static final class Holder {
            static int value;

            static {
                value = 1;
            }
        }

        public static Object run() throws Throwable {
            inParallel(() -> r1 = Holder.value, () -> r2 = Holder.value);
            return r1 + ", " + r2;
        }
    }

    /** A write after initialisation is a write like any other. */
    @Outcomes({
        "1",
        "2" // never 0: whoever uses the class waits until it is initialised
    })
    public static final class WrittenLater {
        static int r;

        static final class Holder {
            static int value = Integer.parseInt("1");
        }

        public static Object run() throws Throwable {
            inParallel(() -> Holder.value = 2, () -> r = Holder.value);
            return r;
        }
    }

    /**
     * What the initialising thread wrote before is seen by those who find the class initialised.
     */
    @Outcomes({
        "1, 1", // the writer initialised it, so the other sees its data
        "0, 0" // the other did
    })
    public static final class CarriesEarlierWrites {
        static int data;
        static Thread initialiser;
        static int r1, r2;

        static final class Holder {
            static final Thread BY = Thread.currentThread();
        }

        public static Object run() throws Throwable {
            inParallel(
                    () -> {
                        data = 1;
                        initialiser = Thread.currentThread();
                        r2 = Holder.BY == initialiser ? 1 : 0;
                    },
                    () -> {
                        Thread by = Holder.BY;
                        r1 = by == Thread.currentThread() ? 0 : data;
                    });
            return r1 + ", " + r2;
        }
    }

    /** Two classes that need each other, in one thread: the inner one sees a default value. */
    @Outcomes("0, 1")
    public static final class RecursiveRequest {
        static final class A {
            static final int SEEN_BY_B = B.SEEN;
            static int value = 1;
        }

        static final class B {
            static final int SEEN = A.value;
        }

        public static Object run() throws Throwable {
            return A.SEEN_BY_B + ", " + A.value;
        }
    }

    /** An initialiser that throws: one thread gets the error, later ones NoClassDefFoundError. */
    @Outcomes({
        "ExceptionInInitializerError, NoClassDefFoundError",
        "NoClassDefFoundError, ExceptionInInitializerError"
    })
    public static final class Failing {
        static String r1, r2;

        static final class Broken {
            static int value = Integer.parseInt("no number");
        }

        static String use() {
            try {
                return "value " + Broken.value;
            } catch (LinkageError e) {
                return e.getClass().getSimpleName();
            }
        }

        public static Object run() throws Throwable {
            inParallel(() -> r1 = use(), () -> r2 = use());
            return r1 + ", " + r2;
        }
    }

    /** A constant variable is no use of its class (JLS 12.4.1). */
    @Outcomes("5, not initialised")
    public static final class ConstantVariable {
        static String note = "not initialised";

        static final class Holder {
            static final int FIVE = 5;

            static {
                note = "initialised";
            }
        }

        public static Object run() throws Throwable {
            return Holder.FIVE + ", " + note;
        }
    }

    /** A superclass is initialised first; an array of the class does not initialise it. */
    @Outcomes("array base derived")
    public static final class OrderOfInitialisation {
        static String log = "";

        static class Base {
            static {
                log += " base";
            }
        }

        static final class Derived extends Base {
            static {
                log += " derived";
            }
        }

        public static Object run() throws Throwable {
            Object[] none = new Derived[1];
            log += none.length == 1 ? "array" : "";
            new Derived();
            return log;
        }
    }

    /** Enum constants are published by the initialisation of their class. */
    @Outcomes("1, 1")
    public static final class EnumSingleton {
        static int r1, r2;

        enum Single {
            INSTANCE;

            int content;

            Single() {
                content = 1;
            }
        }

        public static Object run() throws Throwable {
            inParallel(
                    () -> r1 = Single.INSTANCE.content, //
                    () -> r2 = Single.INSTANCE.content);
            return r1 + ", " + r2;
        }
    }
}
