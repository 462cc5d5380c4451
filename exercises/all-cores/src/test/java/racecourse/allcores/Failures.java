package racecourse.allcores;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongPredicate;
import racecourse.api.Threads;

/** Counts whose tests throw. */
final class Failures {

    /** After so many turns of all others, each has done what it can without this one. */
    private static final int MANY_TURNS = 20;

    /** Throws whatever it is called with. */
    static final LongPredicate TEST_THAT_THROWS =
            n -> doThrow(new IllegalStateException("thrown by the test"));

    private Failures() {}

    /** Whichever of the tests throws it, it reaches the caller. */
    static void reachFromAnywhere(Throwable thrown) throws InterruptedException {
        for (long at = 0; at < 4; at++) {
            long failing = at;
            reaches(n -> n == failing && doThrow(thrown), 2, thrown);
        }
    }

    /** Whether one thread runs all tests, or all of two do. */
    static void reach(Throwable thrown) throws InterruptedException {
        reaches(n -> n == 2 && doThrow(thrown), 1, thrown);
        reaches(n -> doThrow(thrown), 2, thrown);
    }

    /** A thread may well die of what a test throws, if the caller gets to know. */
    static void letThreadsDie() {
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> {});
    }

    private static void reaches(LongPredicate test, int workers, Throwable thrown)
            throws InterruptedException {
        letThreadsDie();
        Call call = new Call().begin(0, 4, test, workers);
        String end = call.end();
        if (!call.threw(thrown)) {
            fail(
                    "a test threw %s, and count, with %d worker(s), %s"
                            .formatted(thrown, workers, end));
        }
    }

    private static boolean doThrow(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }

    /** One of so many workers throws; count doesn't end while the others are inside test. */
    static void waitForTheOthers(int workers, Throwable thrown) throws InterruptedException {
        letThreadsDie();
        AtomicBoolean first = new AtomicBoolean(true);
        Visitors visitors =
                new Visitors(
                        new Meeting(
                                workers,
                                n -> {
                                    if (first.getAndSet(false)) {
                                        doThrow(thrown);
                                    }
                                    for (int i = 0; i < MANY_TURNS; i++) {
                                        Threads.giveWay();
                                    }
                                    return true;
                                }));
        Call call = new Call().begin(0, 2L * workers, visitors, workers);
        String end = call.end();
        visitors.mustHaveLeft("one of %d workers threw, count %s".formatted(workers, end));
        if (!call.threw(thrown)) {
            fail("a test threw %s, and count, with %d workers, %s".formatted(thrown, workers, end));
        }
    }

    /** Neither when all goes well nor when a test throws. */
    static void leaveNoThread() throws InterruptedException {
        Visitors visitors = new Visitors(n -> true);
        ParallelCounter.count(0, 3, visitors, 2);
        visitors.mustHaveLeft("count(0, 3, test, 2) has returned");
        LeftBehind.mustBeNone("count(0, 3, test, 2) has returned");
        ParallelCounter.count(0, 1, visitors, 3);
        LeftBehind.mustBeNone("count(0, 1, test, 3) has returned");
        letThreadsDie();
        Call call = new Call().begin(0, 5, n -> n == 1 && doThrow(new Error()), 2);
        LeftBehind.mustBeNone("a test has thrown, count " + call.end());
    }
}
