package racecourse.explore.corpus.program;

import static racecourse.api.Threads.inParallel;
import static racecourse.explore.corpus.Expect.OK;

import racecourse.explore.corpus.Expect;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;
import racecourse.explore.corpus.Wrong;

/** Readers see one version without a lock; writers make a new one (read, copy, update). */
@Uses({Uses.MONITORS, Uses.MEMORY_MODEL})
public final class CopyOnWriteData {

    private static class Pair {
        volatile int[] current = {0, 0};

        synchronized void add() {
            int[] copy = current.clone();
            copy[0]++;
            copy[1]++;
            current = copy;
        }

        int[] read() {
            return current;
        }
    }

    private static Object use(Pair pair) throws Throwable {
        inParallel(
                pair::add,
                pair::add,
                () -> {
                    int[] seen = pair.read();
                    Expect.equal(seen[0], seen[1]);
                });
        Expect.equal(2, pair.read()[0]);
        return OK;
    }

    /** A volatile reference, and one writer at a time. */
    @Right
    public static final class Versions {
        public static Object run() throws Throwable {
            return use(new Pair());
        }
    }

    /** Writers don't exclude each other. */
    @Wrong(Wrong.ASSERTION)
    public static final class WritersRace {
        private static final class Variant extends Pair {
            @Override
            void add() {
                int[] copy = current.clone();
                copy[0]++;
                copy[1]++;
                current = copy;
            }
        }

        public static Object run() throws Throwable {
            return use(new Variant());
        }
    }

    /** Writes into the version that readers see. */
    @Wrong(Wrong.ASSERTION)
    public static final class InPlace {
        private static final class Variant extends Pair {
            @Override
            synchronized void add() {
                current[0]++;
                current[1]++;
            }
        }

        public static Object run() throws Throwable {
            return use(new Variant());
        }
    }

    /** Publishes the copy before it is changed. */
    @Wrong(Wrong.ASSERTION)
    public static final class PublishedTooEarly {
        private static final class Variant extends Pair {
            @Override
            synchronized void add() {
                int[] copy = current.clone();
                current = copy;
                copy[0]++;
                copy[1]++;
            }
        }

        public static Object run() throws Throwable {
            return use(new Variant());
        }
    }

    /** Reads the reference twice, and gets two versions. */
    @Wrong(Wrong.ASSERTION)
    public static final class ReadTwice {
        public static Object run() throws Throwable {
            Pair pair = new Pair();
            inParallel(pair::add, () -> Expect.equal(pair.read()[0], pair.read()[1]));
            return OK;
        }
    }

    /** A plain reference: the version arrives without its contents. */
    @Wrong(Wrong.ASSERTION)
    public static final class PlainReference {
        private int[] current = {0, 0};

        public static Object run() throws Throwable {
            PlainReference s = new PlainReference();
            inParallel(
                    () -> s.current = new int[] {1, 1},
                    () -> {
                        int[] seen = s.current;
                        Expect.equal(seen[0], seen[1]);
                    });
            return OK;
        }
    }

    /** A plain reference to an immutable object: stale perhaps, but whole. A benign race. */
    @Right
    public static final class PlainReferenceToImmutable {
        private record Version(int a, int b) {}

        private Version current = new Version(0, 0);

        public static Object run() throws Throwable {
            PlainReferenceToImmutable s = new PlainReferenceToImmutable();
            inParallel(
                    () -> s.current = new Version(1, 1),
                    () -> {
                        Version seen = s.current;
                        Expect.equal(seen.a(), seen.b());
                    });
            return OK;
        }
    }

    /** A counter of misses that may lose some, as said: a benign race. */
    @Right
    public static final class ApproximateCount {
        private int misses;

        public static Object run() throws Throwable {
            ApproximateCount s = new ApproximateCount();
            inParallel(() -> s.misses++, () -> s.misses++);
            int misses = s.misses;
            Expect.that(misses == 1 || misses == 2, "misses " + misses);
            return OK;
        }
    }

    /** Written by several threads, always with the same value: a benign race. */
    @Right
    public static final class SameValue {
        private boolean found;

        public static Object run() throws Throwable {
            SameValue s = new SameValue();
            inParallel(() -> s.found = true, () -> s.found = true);
            Expect.that(s.found, "not found");
            return OK;
        }
    }
}
