package racecourse.explore.corpus.program;

import static racecourse.api.Threads.inParallel;
import static racecourse.explore.corpus.Expect.OK;

import racecourse.explore.corpus.Expect;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;
import racecourse.explore.corpus.Wrong;

/** A value that is made once, when it is first wanted. */
@Uses({Uses.MONITORS, Uses.MEMORY_MODEL})
public final class LazySingletons {

    private static final class Thing {
        int content;

        Thing() {
            content = 1;
        }
    }

    private abstract static class Lazy {
        abstract Thing get();

        final Object use() throws Throwable {
            Thing[] got = new Thing[2];
            inParallel(() -> got[0] = look(), () -> got[1] = look());
            Expect.that(got[0] == got[1], "two things");
            return OK;
        }

        private Thing look() {
            Thing thing = get();
            Expect.that(thing != null, "nothing");
            Expect.equal(1, thing.content);
            return thing;
        }
    }

    /** Synchronized. */
    @Right
    public static final class Synchronized {
        private static final class Variant extends Lazy {
            private Thing thing;

            @Override
            synchronized Thing get() {
                if (thing == null) {
                    thing = new Thing();
                }
                return thing;
            }
        }

        public static Object run() throws Throwable {
            return new Variant().use();
        }
    }

    /** Unsynchronized: made twice. */
    @Wrong(Wrong.ASSERTION)
    public static final class Unsynchronized {
        private static final class Variant extends Lazy {
            private volatile Thing thing;

            @Override
            Thing get() {
                if (thing == null) {
                    thing = new Thing();
                }
                return thing;
            }
        }

        public static Object run() throws Throwable {
            return new Variant().use();
        }
    }

    /** Checks once, outside. */
    @Wrong(Wrong.ASSERTION)
    public static final class SingleCheck {
        private static final class Variant extends Lazy {
            private volatile Thing thing;

            @Override
            Thing get() {
                if (thing == null) {
                    synchronized (this) {
                        thing = new Thing();
                    }
                }
                return thing;
            }
        }

        public static Object run() throws Throwable {
            return new Variant().use();
        }
    }

    /** Double-checked, with volatile. */
    @Right
    public static final class DoubleChecked {
        private static final class Variant extends Lazy {
            private volatile Thing thing;

            @Override
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
        }

        public static Object run() throws Throwable {
            return new Variant().use();
        }
    }

    /** Double-checked, without volatile. */
    @Wrong(Wrong.ASSERTION)
    public static final class DoubleCheckedPlain {
        private static final class Variant extends Lazy {
            private Thing thing;

            @Override
            Thing get() {
                Thing seen = thing;
                if (seen == null) {
                    synchronized (this) {
                        seen = thing;
                        if (seen == null) {
                            seen = new Thing();
                            thing = seen;
                        }
                    }
                }
                return seen;
            }
        }

        public static Object run() throws Throwable {
            return new Variant().use();
        }
    }

    /** A volatile flag that is raised before the thing is there. */
    @Wrong(Wrong.ASSERTION)
    public static final class FlagFirst {
        private static final class Variant extends Lazy {
            private volatile boolean made;
            private Thing thing;

            @Override
            Thing get() {
                if (!made) {
                    synchronized (this) {
                        if (!made) {
                            made = true;
                            thing = new Thing();
                        }
                    }
                }
                return thing;
            }
        }

        public static Object run() throws Throwable {
            return new Variant().use();
        }
    }

    /** A volatile flag that is raised last. */
    @Right
    public static final class FlagLast {
        private static final class Variant extends Lazy {
            private volatile boolean made;
            private Thing thing;

            @Override
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
        }

        public static Object run() throws Throwable {
            return new Variant().use();
        }
    }

    /** Published in the constructor of another object that is still being made. */
    @Wrong(Wrong.ASSERTION)
    @Uses(Uses.MEMORY_MODEL)
    public static final class EscapingThis {
        private static volatile EscapingThis registered;
        private final int content;

        EscapingThis() {
            registered = this;
            content = 1;
        }

        public static Object run() throws Throwable {
            inParallel(
                    EscapingThis::new,
                    () -> {
                        EscapingThis seen = registered;
                        if (seen != null) {
                            Expect.equal(1, seen.content);
                        }
                    });
            return OK;
        }
    }

    /** A static factory that registers the finished object. */
    @Right
    @Uses(Uses.MEMORY_MODEL)
    public static final class RegisteredWhenFinished {
        private static RegisteredWhenFinished registered;
        private final int content;

        private RegisteredWhenFinished() {
            content = 1;
        }

        public static Object run() throws Throwable {
            inParallel(
                    () -> registered = new RegisteredWhenFinished(),
                    () -> {
                        RegisteredWhenFinished seen = registered;
                        if (seen != null) {
                            Expect.equal(1, seen.content);
                        }
                    });
            return OK;
        }
    }

    /** Two classes whose initialisers need each other, from two threads. */
    @Wrong(Wrong.DEADLOCK)
    @Uses(Uses.CLASS_INIT)
    public static final class InitialisersDeadlock {
        private static class A {
            static final Object OTHER = B.class.getName() + B.value;
            static int value = 1;
        }

        private static class B {
            static final Object OTHER = A.class.getName() + A.value;
            static int value = 1;
        }

        public static Object run() throws Throwable {
            inParallel(
                    () -> Expect.equal(1, A.value), //
                    () -> Expect.equal(1, B.value));
            return OK;
        }
    }

    /** A thread started and joined in a static initialiser that it needs. */
    @Wrong(Wrong.DEADLOCK)
    @Uses(Uses.CLASS_INIT)
    public static final class JoinInInitialiser {
        private static class Eager {
            static int value;

            static {
                Thread thread = new Thread(Eager::prepare);
                thread.start();
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }

            static void prepare() {
                value = 1;
            }
        }

        public static Object run() throws Throwable {
            Expect.equal(1, Eager.value);
            return OK;
        }
    }
}
