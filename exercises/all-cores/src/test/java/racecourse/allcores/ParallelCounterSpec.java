package racecourse.allcores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongPredicate;
import racecourse.api.Check;
import racecourse.api.Explored;
import racecourse.api.Hint;
import racecourse.api.Threads;

/** The numbers are those of the statement. */
class ParallelCounterSpec {

    private static final int MOST_WORKERS = 64;

    /** An interrupted count that goes on tests them all, and can be shown to. */
    private static final long FEW_NUMBERS = 40;

    /** Shares of them, and parts of shares, are large. */
    private static final long MANY_NUMBERS = 1_000_000;

    // 1
    @Explored(schedules = 60, threadsMayStay = true)
    @Check(
            title = "With one worker, count gives how many numbers satisfy the test",
            points = 1,
            about = "ParallelCounter.count")
    @Hint("Try the numbers that the message names by hand. from belongs to the range, to doesn't.")
    @Hint("When count returns, the worker must be through: what waits for its end?")
    void countsWithOneWorker() throws Throwable {
        assertEquals(4, count(0, 10, n -> n % 3 == 0, 1), "count(0, 10, n -> n % 3 == 0, 1)");
        assertEquals(2, count(-4, -1, n -> n != -2, 1), "count(-4, -1, n -> n != -2, 1)");
        assertEquals(1, count(7, 8, n -> n == 7, 1), "count(7, 8, n -> n == 7, 1)");
        assertEquals(0, count(7, 9, n -> false, 1), "count(7, 9, n -> false, 1)");
    }

    private static long count(long from, long to, LongPredicate test, int workers)
            throws InterruptedException {
        return ParallelCounter.count(from, to, test, workers);
    }

    // 2
    @Explored(schedules = 600, threadsMayStay = true)
    @Check(
            title = "However the workers interleave, no hit is lost and none counts twice",
            points = 1,
            about = "ParallelCounter.count",
            requires = "countsWithOneWorker")
    @Hint("Two workers have a hit at the same time. What do they read and write to count it?")
    @Hint("Are all workers through when the result is read? And what makes their work visible?")
    @Hint("A worker can count for itself, and what it has found can be added up at the end.")
    void noHitIsLost() throws Throwable {
        assertEquals(4, count(0, 4, n -> true, 2), "count(0, 4, n -> true, 2)");
    }

    // 3
    @Explored(schedules = 8, threadsMayStay = true)
    @Check(
            title = "Every number of the range is tested exactly once",
            points = 1,
            about = "ParallelCounter.count",
            requires = "countsWithOneWorker")
    @Hint("Share 7 numbers out among 3 workers, by hand. Where do the parts begin and end?")
    @Hint("What becomes of the remainder? And what if there are fewer numbers than workers?")
    void testsEveryNumberOnce() throws Throwable {
        for (int workers = 1; workers <= 5; workers++) {
            for (int size : new int[] {0, 1, 2, 4, 7, 11}) {
                Ranges.testedOnce(-3, size - 3, workers);
            }
        }
        Ranges.testedOnce(1_000_000_000_000L, 1_000_000_000_100L, 3);
        Ranges.testedOnce(-40, 41, 11);
    }

    // 4
    @Explored(schedules = 8, threadsMayStay = true)
    @Check(
            title = "So it is where the long numbers end",
            points = 1,
            about = "ParallelCounter.count",
            requires = "testsEveryNumberOnce")
    @Hint("What is Long.MAX_VALUE + 1? Which of your variables may ever get there?")
    @Hint("A counter from which the workers take numbers goes on after the last one.")
    @Hint(
            "'n < end' holds for the smallest number, too. Is there a comparison that can't be fooled?")
    void reachesTheEndsOfLong() throws Throwable {
        for (int workers : new int[] {1, 2, 3, 5, 8}) {
            Ranges.testedOnce(Long.MAX_VALUE - 5, Long.MAX_VALUE, workers);
            Ranges.testedOnce(Long.MIN_VALUE, Long.MIN_VALUE + 5, workers);
        }
        Ranges.testedOnce(Long.MAX_VALUE, Long.MAX_VALUE, 2);
        Ranges.testedOnce(Long.MIN_VALUE, Long.MIN_VALUE, 2);
        Ranges.testedOnce(Long.MAX_VALUE - 1, Long.MAX_VALUE, 3);
        Ranges.testedOnce(Integer.MAX_VALUE - 3L, Integer.MAX_VALUE + 4L, 3);
    }

    // 5
    @Explored(schedules = 4, threadsMayStay = true)
    @Check(
            title = "Less than one worker, or a range that ends before it begins, is refused",
            points = 1,
            about = "ParallelCounter.count",
            requires = "countsWithOneWorker")
    @Hint("IllegalArgumentException, before anything else.")
    @Hint("The difference of two numbers may overflow. Compare them instead.")
    void refusesBadArguments() {
        long[][] refused = {
            {0, 10, 0},
            {0, 10, -1},
            {0, 10, Integer.MIN_VALUE},
            {5, 5, 0},
            {1, 0, 1},
            {-1, -2, 3},
            {Long.MAX_VALUE, Long.MIN_VALUE, 2},
            {1, Long.MIN_VALUE, 2}
        };
        for (long[] arguments : refused) {
            int workers = (int) arguments[2];
            assertThrows(
                    IllegalArgumentException.class,
                    () -> count(arguments[0], arguments[1], n -> true, workers),
                    "count(%d, %d, n -> true, %d)".formatted(arguments[0], arguments[1], workers));
        }
    }

    // 6
    @Explored(schedules = 40, threadsMayStay = true)
    @Check(
            title = "As many threads are inside test at the same time as there are workers",
            points = 1,
            about = "ParallelCounter.count",
            requires = "countsWithOneWorker")
    @Hint("Each thread waits inside test until all are there. Are all started by then?")
    @Hint("If you wait for a thread before you have started the next, only one is at work.")
    @Hint("How many threads you need is told by the caller, and not by the machine.")
    @Hint("Share 4 numbers out among 3 workers, by hand. Does each get one?")
    void allWorkersAreInsideAtOnce() throws Throwable {
        for (int workers = 2; workers <= 5; workers++) {
            for (int numbers = workers; numbers < 2 * workers; numbers++) {
                Ranges.meet(0, numbers, workers);
            }
        }
        Ranges.meet(-50, 50, 4);
    }

    // 7
    @Explored(schedules = 2, threadsMayStay = true)
    @Check(
            title = "So they are if there are 64 workers",
            points = 1,
            about = "ParallelCounter.count",
            requires = "allWorkersAreInsideAtOnce")
    @Hint("Who wants 64 workers gets 64, also on a machine with two cores.")
    @Hint("Another call has its own, at the same time.")
    void sixtyFourWorkers() throws Throwable {
        Ranges.meet(0, MOST_WORKERS, MOST_WORKERS);
        Ranges.meet(0, MOST_WORKERS + 1, MOST_WORKERS);
        Meeting meeting = new Meeting(MOST_WORKERS + 2);
        Threads.inParallel(
                () -> count(0, MOST_WORKERS, meeting, MOST_WORKERS), () -> count(0, 2, meeting, 2));
        meeting.mustHaveTakenPlace("two calls of count at the same time, with 64 and 2 workers");
    }

    // 8
    @Explored(schedules = 120, threadsMayStay = true)
    @Check(
            title = "Never are more inside, and none of them is the thread that called count",
            points = 1,
            about = "ParallelCounter.count",
            requires = "countsWithOneWorker")
    @Hint("Which threads can get into test, and how many are there?")
    @Hint("The caller starts the workers and waits for them. It doesn't test.")
    void neverMoreThanItsWorkers() throws Throwable {
        Visitors visitors =
                new Visitors(
                        n -> {
                            Threads.giveWay();
                            Threads.giveWay();
                            return true;
                        });
        count(0, 7, visitors, 2);
        if (visitors.most() > 2) {
            fail(
                    "in count(0, 7, test, 2) %d threads were inside test at the same time"
                            .formatted(visitors.most()));
        }
        if (visitors.include(Thread.currentThread())) {
            fail("the thread that called count did some of the testing itself");
        }
        for (int[] call : new int[][] {{0, 3, 1}, {7, 8, 1}, {7, 8, 2}, {0, 2, 3}}) {
            Visitors few = new Visitors(n -> true);
            count(call[0], call[1], few, call[2]);
            if (few.include(Thread.currentThread())) {
                fail(
                        "in count(%d, %d, test, %d) the thread that called it did the testing"
                                        .formatted(call[0], call[1], call[2])
                                + " itself");
            }
        }
    }

    // 9
    @Explored(schedules = 400, threadsMayStay = true)
    @Check(
            title = "An exception that a test throws reaches the caller",
            points = 1,
            about = "ParallelCounter.count",
            requires = "countsWithOneWorker")
    @Hint("An exception ends the run method of the thread, and the caller gets to know nothing.")
    @Hint(
            "Catch it in the worker, keep it, and throw it in the caller: it, or another with it as the cause.")
    void exceptionReachesTheCaller() throws Throwable {
        Failures.reachFromAnywhere(new IllegalStateException("thrown by the test"));
        Failures.reach(new RuntimeException(new IllegalStateException("the cause of the cause")));
        Failures.reach(new UnsupportedOperationException());
    }

    // 10
    @Explored(schedules = 120, threadsMayStay = true)
    @Check(
            title = "So does an error",
            points = 1,
            about = "ParallelCounter.count",
            requires = "exceptionReachesTheCaller")
    @Hint("Not all that can be thrown is an Exception.")
    void errorReachesTheCaller() throws Throwable {
        Failures.reachFromAnywhere(new AssertionError("thrown by the test"));
        Failures.reach(new Error());
    }

    // 11
    @Explored(schedules = 100, threadsMayStay = true)
    @Check(
            title = "When a test has thrown, count ends only when all workers have left test",
            points = 1,
            about = "ParallelCounter.count",
            requires = "exceptionReachesTheCaller")
    @Hint("The caller learns of the exception of one worker. What are the others doing?")
    @Hint("They may stop or finish their numbers; but wait for their end, before you throw.")
    void failureWaitsForTheOthers() throws Throwable {
        Failures.waitForTheOthers(2, new IllegalStateException("thrown by the test"));
        Failures.waitForTheOthers(3, new IllegalStateException("thrown by the test"));
        Failures.waitForTheOthers(2, new Error("thrown by the test"));
    }

    // 12
    @Explored(schedules = 120)
    @Check(
            title = "No thread of the call is left behind, whether it returns or throws",
            points = 1,
            about = "ParallelCounter.count",
            requires = "countsWithOneWorker")
    @Hint("What becomes of each thread, and of the pool if there is one, when all is counted?")
    @Hint("And if a test has thrown?")
    void leavesNoThread() throws Throwable {
        Failures.leaveNoThread();
    }

    // 13
    @Explored(schedules = 2, threadsMayStay = true)
    @Check(
            title = "Any range works, however long",
            points = 1,
            about = "ParallelCounter.count",
            requires = {"allWorkersAreInsideAtOnce", "exceptionReachesTheCaller"})
    @Hint("From Long.MIN_VALUE to Long.MAX_VALUE there are more numbers than a long can count.")
    @Hint(
            "to - from is right modulo 2 to the 64th: Long.divideUnsigned and remainderUnsigned know.")
    @Hint("Multiplying the length overflows long before the length does.")
    void worksOnLongRanges() throws Throwable {
        Ranges.begin(Long.MIN_VALUE, Long.MAX_VALUE, 1);
        Ranges.begin(Long.MIN_VALUE, Long.MAX_VALUE, 5);
        Ranges.begin(Long.MIN_VALUE, 0, 2);
        Ranges.begin(-1, Long.MAX_VALUE, 5);
        Ranges.begin(0, Long.MAX_VALUE - 1, 3);
        Ranges.begin(-5, 1L << 32, 3);
        Ranges.begin(0, 1L << 33, 2);
    }

    // 14
    @Explored(schedules = 80, threadsMayStay = true)
    @Check(
            title =
                    "An interrupted count throws InterruptedException once all workers have left test",
            points = 1,
            about = "ParallelCounter.count",
            requires = "allWorkersAreInsideAtOnce")
    @Hint("count declares InterruptedException. Who catches it?")
    @Hint("The caller leaves by an exception, and the workers are still inside test.")
    @Hint("Catch it, tell the workers to stop, wait for their end, and then throw it.")
    void interruptedCountThrows() throws Throwable {
        Interrupts scenario = new Interrupts(2, FEW_NUMBERS);
        scenario.run(true);
        scenario.mustHaveThrownAfterTheWorkersLeft();
    }

    // 15
    @Explored(schedules = 120, threadsMayStay = true)
    @Check(
            title = "It doesn't test the rest: each worker begins at most one more number",
            points = 1,
            about = "ParallelCounter.count",
            requires = "interruptedCountThrows")
    @Hint("The workers don't know yet that the caller has been interrupted.")
    @Hint("A flag that they look at before each number would tell them. Do they see it?")
    void interruptedCountTestsNotTheRest() throws Throwable {
        Interrupts scenario = new Interrupts(2, MANY_NUMBERS);
        scenario.run(true);
        scenario.mustHaveBegunOneMore();
        Interrupts unseen = new Interrupts(2, MANY_NUMBERS);
        unseen.run(false);
        unseen.mustHaveStoppedSoon();
    }

    // 16
    @Explored(schedules = 1_100)
    @Check(
            title = "At whatever moment an interrupt comes: no wrong result, and no thread left",
            points = 1,
            about = "ParallelCounter.count",
            requires = {"interruptedCountThrows", "noHitIsLost"})
    @Hint("The interrupt may come while you are still starting threads.")
    @Hint(
            "Or when the last worker is through: then throw, or return what is right, and keep the flag.")
    void interruptAtAnyMoment() throws Throwable {
        Interrupts.duringTheCount();
        Interrupts.beforeTheCount();
    }

    // 17
    @Explored(schedules = 200, threadsMayStay = true)
    @Check(
            title = "Several calls may run at the same time",
            points = 1,
            about = "ParallelCounter.count",
            requires = "noHitIsLost")
    @Hint("Whatever a call needs must be its own: a static field belongs to all of them.")
    @Hint("A static lock, or a synchronized method, lets one call wait for the other.")
    void callsAtTheSameTime() throws Throwable {
        Meeting meeting = new Meeting(2);
        Threads.inParallel(
                () -> assertEquals(3, count(0, 3, meeting, 1), "count(0, 3, n -> true, 1)"),
                () -> assertEquals(4, count(0, 4, meeting, 1), "count(0, 4, n -> true, 1)"));
        meeting.mustHaveTakenPlace("two calls of count with one worker each, at the same time");
        Threads.inParallel(
                () -> assertEquals(2, count(0, 3, n -> n > 0, 2), "count(0, 3, n -> n > 0, 2)"),
                () -> assertEquals(0, count(5, 7, n -> false, 2), "count(5, 7, n -> false, 2)"));
    }

    // 18
    @Explored(schedules = 60, threadsMayStay = true)
    @Check(
            title = "A test may call count itself",
            points = 1,
            about = "ParallelCounter.count",
            requires = "callsAtTheSameTime")
    @Hint("All workers of the outer call are inside test, and wait for an inner call.")
    @Hint("A pool that all calls share has no thread left for it.")
    void callsFromInsideATest() throws Throwable {
        AtomicInteger wrong = new AtomicInteger();
        LongPredicate callsCount =
                n -> {
                    try {
                        if (count(n, n + 3, m -> m != n, 2) != 2) {
                            wrong.incrementAndGet();
                        }
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return true;
                };
        long counted = count(0, 4, new Meeting(2, callsCount), 2);
        assertEquals(0, wrong.get(), "how many of 4 counts from inside a test were wrong");
        assertEquals(4, counted, "what the count returned whose tests made them");
    }

    // 19
    @Explored(schedules = 60, threadsMayStay = true)
    @Check(
            title = "A call that fails or is interrupted has no effect on other ones",
            points = 1,
            about = "ParallelCounter.count",
            requires = {"noHitIsLost", "exceptionReachesTheCaller", "interruptedCountThrows"})
    @Hint("What does a failed call leave in your static fields?")
    @Hint("Whom does it tell to stop: its own workers, or those of any call?")
    void failuresHaveNoEffectOnOthers() throws Throwable {
        Failures.letThreadsDie();
        Call failing = new Call().begin(0, 3, Failures.TEST_THAT_THROWS, 1);
        countsSix("while one fails");
        failing.end();
        countsSix("after one that has failed");
        new Interrupts(2, FEW_NUMBERS).run(true);
        countsSix("after one that was interrupted");
    }

    private static void countsSix(String when) throws InterruptedException {
        assertEquals(6, count(0, 6, n -> true, 2), "count(0, 6, n -> true, 2) " + when);
    }
}
