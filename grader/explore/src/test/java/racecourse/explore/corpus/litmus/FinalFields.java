package racecourse.explore.corpus.litmus;

import static racecourse.api.Threads.inParallel;

import racecourse.explore.corpus.Outcomes;
import racecourse.explore.corpus.Uses;

/** JLS 17.5: what is reachable through final fields is frozen when the constructor ends. */
@Uses(Uses.MEMORY_MODEL)
public final class FinalFields {

    /** A final field, published by a race. */
    @Outcomes({"none", "1"})
    public static final class Simple {
        static final class Box {
            final int value;

            Box() {
                value = 1;
            }
        }

        Box box;
        Object r;

        public static Object run() throws Throwable {
            Simple s = new Simple();
            inParallel(
                    () -> s.box = new Box(),
                    () -> {
                        Box box = s.box;
                        s.r = box == null ? "none" : box.value;
                    });
            return s.r;
        }
    }

    /** The example of JLS 17.5: a plain field beside a final one. */
    @Outcomes({
        "none",
        "3, 4",
        "3, 0" // the plain field is not frozen
    })
    public static final class BesidePlain {
        static final class Example {
            final int x;
            int y;

            Example() {
                x = 3;
                y = 4;
            }
        }

        Example f;
        Object r;

        public static Object run() throws Throwable {
            BesidePlain s = new BesidePlain();
            inParallel(
                    () -> s.f = new Example(),
                    () -> {
                        Example f = s.f;
                        s.r = f == null ? "none" : f.x + ", " + f.y;
                    });
            return s.r;
        }
    }

    /** An array behind a final field, filled in the constructor. */
    @Outcomes({"none", "1"})
    public static final class ArrayInside {
        static final class Box {
            final int[] cells = new int[1];

            Box() {
                cells[0] = 1;
            }
        }

        Box box;
        Object r;

        public static Object run() throws Throwable {
            ArrayInside s = new ArrayInside();
            inParallel(
                    () -> s.box = new Box(),
                    () -> {
                        Box box = s.box;
                        s.r = box == null ? "none" : box.cells[0];
                    });
            return s.r;
        }
    }

    /** Written again after the freeze: at least what was frozen. */
    @Outcomes({
        "none",
        "2",
        "1" // the value at the freeze; never 0
    })
    public static final class ArrayWrittenLater {
        static final class Box {
            final int[] cells = {1};
        }

        Box box;
        Object r;

        public static Object run() throws Throwable {
            ArrayWrittenLater s = new ArrayWrittenLater();
            inParallel(
                    () -> {
                        Box made = new Box();
                        made.cells[0] = 2;
                        s.box = made;
                    },
                    () -> {
                        Box box = s.box;
                        s.r = box == null ? "none" : box.cells[0];
                    });
            return s.r;
        }
    }

    /** Plain fields of an object behind a final field. */
    @Outcomes({"none", "1"})
    public static final class ObjectInside {
        static final class Inner {
            int value;
        }

        static final class Outer {
            final Inner inner;

            Outer() {
                inner = new Inner();
                inner.value = 1;
            }
        }

        Outer outer;
        Object r;

        public static Object run() throws Throwable {
            ObjectInside s = new ObjectInside();
            inParallel(
                    () -> s.outer = new Outer(),
                    () -> {
                        Outer outer = s.outer;
                        s.r = outer == null ? "none" : outer.inner.value;
                    });
            return s.r;
        }
    }

    /** The same inner object reached past the final field. */
    @Outcomes({
        "none",
        "1",
        "0" // not dereferenced through the frozen field
    })
    public static final class ObjectBeside {
        static final class Inner {
            int value;
        }

        static final class Outer {
            final Inner inner;

            Outer(ObjectBeside s) {
                inner = new Inner();
                inner.value = 1;
                s.beside = inner;
            }
        }

        Outer outer;
        Inner beside;
        Object r;

        public static Object run() throws Throwable {
            ObjectBeside s = new ObjectBeside();
            inParallel(
                    () -> s.outer = new Outer(s),
                    () -> {
                        Inner inner = s.beside;
                        s.r = inner == null ? "none" : inner.value;
                    });
            return s.r;
        }
    }

    /** The constructor lets this escape before it ends. */
    @Outcomes({
        "none",
        "1",
        "0" // seen before the freeze: no guarantee, though the field was written before it escaped
    })
    public static final class Escaping {
        final int value;
        static Escaping escaped;
        static Object r;

        Escaping() {
            value = 1;
            escaped = this;
        }

        public static Object run() throws Throwable {
            inParallel(
                    Escaping::new,
                    () -> {
                        Escaping seen = escaped;
                        r = seen == null ? "none" : seen.value;
                    });
            return r;
        }
    }

    /** The reference is volatile: the escape is ordered after the write, final or not. */
    @Outcomes({"none", "1"})
    public static final class EscapingByVolatile {
        final int value;
        static volatile EscapingByVolatile escaped;
        static Object r;

        EscapingByVolatile() {
            value = 1;
            escaped = this;
        }

        public static Object run() throws Throwable {
            inParallel(
                    EscapingByVolatile::new,
                    () -> {
                        EscapingByVolatile seen = escaped;
                        r = seen == null ? "none" : seen.value;
                    });
            return r;
        }
    }

    /** It escapes before the field is written: 0 is seen even without any reordering. */
    @Outcomes({"none", "0", "1"})
    public static final class EscapingTooEarly {
        final int value;
        static volatile EscapingTooEarly escaped;
        static Object r;

        EscapingTooEarly() {
            escaped = this;
            value = 1;
        }

        public static Object run() throws Throwable {
            inParallel(
                    EscapingTooEarly::new,
                    () -> {
                        EscapingTooEarly seen = escaped;
                        r = seen == null ? "none" : seen.value;
                    });
            return r;
        }
    }

    /** A record's components are final. */
    @Outcomes({"none", "1, 2"})
    public static final class OfRecord {
        record Pair(int a, int b) {}

        Pair pair;
        Object r;

        public static Object run() throws Throwable {
            OfRecord s = new OfRecord();
            inParallel(
                    () -> s.pair = new Pair(1, 2),
                    () -> {
                        Pair pair = s.pair;
                        s.r = pair == null ? "none" : pair.a() + ", " + pair.b();
                    });
            return s.r;
        }
    }

    /** A field of the superclass is frozen when the superclass's constructor ends. */
    @Outcomes({"none", "1, 2"})
    public static final class Inherited {
        static class Base {
            final int a = Integer.parseInt("1");
        }

        static final class Derived extends Base {
            final int b = Integer.parseInt("2");
        }

        Derived box;
        Object r;

        public static Object run() throws Throwable {
            Inherited s = new Inherited();
            inParallel(
                    () -> s.box = new Derived(),
                    () -> {
                        Derived box = s.box;
                        s.r = box == null ? "none" : box.a + ", " + box.b;
                    });
            return s.r;
        }
    }
}
