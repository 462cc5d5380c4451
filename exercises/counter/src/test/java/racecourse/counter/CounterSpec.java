package racecourse.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;
import racecourse.api.Check;
import racecourse.api.Explored;
import racecourse.api.Hint;
import racecourse.api.Linearizability;
import racecourse.api.Threads;

/** The checks of the exercise. */
class CounterSpec {

    /** What is done to a counter. */
    enum Call {
        INCREMENT,
        DECREMENT
    }

    @Property(seed = "5", tries = 100, shrinking = ShrinkingMode.FULL)
    @Check(
            title = "A counter that one thread uses counts up and down, from any number",
            points = 1,
            about = "Counter.value")
    @Hint("Try the numbers that the message names by hand, with one thread.")
    @Hint("The number is a long, from the smallest to the largest, and each counter has its own.")
    void countsAlone(@ForAll long initial, @ForAll List<Call> calls) {
        Counter counter = new Counter(initial);
        Counter another = new Counter(0);
        long expected = initial;
        for (Call call : calls) {
            if (call == Call.INCREMENT) {
                counter.increment();
                expected++;
            } else {
                counter.decrement();
                expected--;
            }
        }
        assertEquals(
                expected,
                counter.value(),
                "value() of new Counter(" + initial + ") after " + calls);
        assertEquals(0, another.value(), "value() of another new Counter(0), which nobody counted");
    }

    @Explored(schedules = 4_000)
    @Check(
            title = "Increments and decrements at the same time all count",
            points = 1,
            about = "Counter.increment",
            requires = "countsAlone")
    @Hint("Reading, adding and writing are three steps. What if another thread comes in between?")
    @Hint("While one thread is at these steps, no other may be at them, in neither method.")
    @Hint("Both methods must take turns at the same lock, and give it back on every way out.")
    void noUpdateIsLost() throws Throwable {
        Counter counter = new Counter(1);
        Threads.inParallel(
                () -> {
                    counter.increment();
                    counter.increment();
                },
                () -> {
                    counter.decrement();
                    counter.increment();
                });
        long value = counter.value();
        if (value != 3) {
            fail(
                    "two threads made 3 increments and 1 decrement on a new Counter(1), and value()"
                            + " gave "
                            + value
                            + " instead of 3");
        }
    }

    @Test
    @Check(
            title = "The results of all calls fit one order of the calls",
            points = 1,
            about = "Counter.value",
            requires = "noUpdateIsLost")
    @Hint("value() too can come in the middle of something. What may it see then?")
    @Hint("value() must take its number from a single moment, and not from a copy made earlier.")
    void linearizable() {
        Linearizability.of(Operations.class).against(SequentialCounter.class).checkResultsOnly();
    }

    @Explored(schedules = 2_000, earlyReads = true)
    @Check(
            title = "value() never gives a number that the counter did not have",
            points = 1,
            about = "Counter.value",
            requires = "noUpdateIsLost")
    @Hint("Several numbers that are added up one after the other belong to different moments.")
    @Hint("Read the Javadoc of what you use: does it promise a snapshot while others count?")
    void valueWhileCounting() throws Throwable {
        Counter counter = new Counter(0);
        long[] seen = new long[3];
        Threads.inParallel(
                () -> seen[0] = counter.value(),
                () -> {
                    counter.decrement();
                    seen[1] = counter.value();
                },
                () -> {
                    counter.increment();
                    counter.increment();
                    seen[2] = counter.value();
                });
        if (!fitOneOrder(seen[0], seen[1], seen[2])) {
            fail(
                    "three threads used a new Counter(0): one called value(); one decrement(), then"
                            + " value(); one increment() twice, then value(). The answers "
                            + Arrays.toString(seen)
                            + " fit no order of the calls");
        }
        if (counter.value() != 1) {
            fail("2 increments and 1 decrement took a new Counter(0) to " + counter.value());
        }
    }

    /** Whether the answers come from one order of the calls in which one is after the other. */
    private static boolean fitOneOrder(long alone, long afterDown, long afterTwoUp) {
        if (afterTwoUp == 2) { // the decrement, and what follows it, came after all of the others
            return afterDown == 1 && alone >= 0 && alone <= 2;
        }
        return afterTwoUp == 1
                && afterDown >= -1
                && afterDown <= 1
                && alone >= -1
                && alone <= (afterDown == 1 ? 2 : 1);
    }

    @Explored(schedules = 1_000, earlyReads = true)
    @Check(
            title = "No thread sees a stale number, or half of one",
            points = 1,
            about = "Counter.value",
            requires = "noUpdateIsLost")
    @Hint("What makes one thread see what another has written? Look up happens-before.")
    @Hint("A thread that only reads has to synchronize as well, with those that write.")
    @Hint("Release and acquire order less than a lock or a volatile field does.")
    void neverStale() throws Throwable {
        Counter one = new Counter(0xFFFF_FFFFL);
        Counter other = new Counter(0);
        long[] seen = new long[4];
        Threads.inParallel(
                () -> {
                    one.increment();
                    seen[0] = other.value();
                },
                () -> {
                    other.increment();
                    seen[1] = one.value();
                },
                () -> {
                    seen[2] = one.value();
                    seen[3] = one.value();
                });
        for (int i = 1; i < seen.length; i++) {
            if (seen[i] != 0xFFFF_FFFFL && seen[i] != 0x1_0000_0000L) {
                fail("a new Counter(4294967295) was incremented once, and value() gave " + seen[i]);
            }
        }
        if (seen[2] > seen[3]) {
            fail(
                    "a counter was only incremented, and value() gave "
                            + seen[2]
                            + ", then "
                            + seen[3]);
        }
        if (seen[0] == 0 && seen[1] == 0xFFFF_FFFFL) {
            fail(
                    "two threads incremented a counter each, then read the other's; both missed the"
                            + " other's increment, though one of the increments came first");
        }
    }

    @Explored(schedules = 1_000)
    @Check(
            title = "A thread that is interrupted counts all the same, and stays interrupted",
            points = 1,
            about = "Counter.increment",
            requires = "noUpdateIsLost")
    @Hint("None of the counter's methods declares InterruptedException, so none may give up on it.")
    @Hint("If you catch an interrupt while you wait: wait again, and set the flag afterwards.")
    void interruptsDoNoHarm() throws Throwable {
        Counter counter = new Counter(0);
        boolean[] flag = new boolean[1];
        Thread interrupted =
                new Thread(
                        () -> {
                            counter.increment();
                            counter.decrement();
                            counter.increment();
                            Thread.currentThread().interrupt();
                            counter.value();
                            counter.increment();
                            flag[0] = Thread.currentThread().isInterrupted();
                        });
        Threads.inParallel(
                () -> {
                    interrupted.start();
                    interrupted.join();
                },
                interrupted::interrupt,
                counter::increment);
        if (counter.value() != 3) {
            fail(
                    "4 increments and 1 decrement, with an interrupt on the way, took a new"
                            + " Counter(0) to "
                            + counter.value());
        }
        if (!flag[0]) {
            fail("a thread was interrupted, and after its calls its interrupt flag was not set");
        }
    }

    @Explored(schedules = 1_000, threadsMayStay = true)
    @Check(
            title = "run returns after both threads have done all their counting",
            points = 1,
            about = "TwoTasks.run")
    @Hint("start() only starts a thread. What waits for its end?")
    @Hint("There are two threads to wait for, however long they take.")
    void runWaitsForBoth() throws InterruptedException {
        Tally tally = new Tally();
        TwoTasks.run(tally, 2, 1);
        String atReturn = tally.calls();
        String atTheEnd = tally.callsWhenNothingElseHappens();
        if (!atReturn.equals(atTheEnd)) {
            fail("run returned after " + atReturn + ", and in the end there were " + atTheEnd);
        }
    }

    @Test
    @Check(
            title = "run counts up and down exactly as often as it is told",
            points = 1,
            about = "TwoTasks.run",
            requires = "runWaitsForBoth")
    @Hint("Check the bounds of your loops with 0, 1 and 2.")
    void runCountsExactly() throws InterruptedException {
        for (int[] times : new int[][] {{0, 0}, {0, 1}, {1, 0}, {3, 2}, {1_000_000, 1_000_001}}) {
            Tally tally = new Tally();
            TwoTasks.run(tally, times[0], times[1]);
            String expected = times[0] + " increments and " + times[1] + " decrements";
            String call = "run(counter, " + times[0] + ", " + times[1] + ")";
            assertEquals(expected, tally.calls(), call);
        }
    }

    @Explored(schedules = 1_000, threadsMayStay = true)
    @Check(
            title =
                    "run starts both threads before it waits for either, and does no counting itself",
            points = 1,
            about = "TwoTasks.run")
    @Hint("Could one thread be through before the other is started at all?")
    @Hint("run() of a Thread is a plain method call in the calling thread. start() starts one.")
    void runStartsBothThreads() throws InterruptedException {
        Meeting meeting = new Meeting();
        try {
            TwoTasks.run(meeting, 1, 1);
        } catch (InterruptedException e) {
            // the meeting gave up waiting
        }
        String fault = meeting.fault();
        if (fault != null) {
            fail(fault);
        }
    }

    @Explored(schedules = 1_000, threadsMayStay = true)
    @Check(
            title = "An interrupted run throws an InterruptedException",
            points = 1,
            about = "TwoTasks.run",
            requires = "runWaitsForBoth")
    @Hint("run declares InterruptedException: let the caller have it.")
    @Hint("Wait with something that notices an interrupt, and don't catch what it throws.")
    void interruptedRunThrows() throws Throwable {
        throwsWhenInterrupted(1, 1);
        throwsWhenInterrupted(1, 0);
        throwsWhenInterrupted(0, 1);
    }

    private static void throwsWhenInterrupted(int ups, int downs) throws InterruptedException {
        Busy counter = new Busy();
        String[] end = new String[1];
        Thread caller =
                new Thread(
                        () -> {
                            try {
                                TwoTasks.run(counter, ups, downs);
                                end[0] = "returned normally";
                            } catch (InterruptedException e) {
                                end[0] = "threw InterruptedException";
                            } catch (RuntimeException e) {
                                end[0] = "threw " + e;
                            }
                            counter.runHasEnded();
                        });
        caller.start();
        caller.interrupt();
        caller.join();
        if (!end[0].equals("threw InterruptedException")) {
            fail(
                    "run(counter, %d, %d) was interrupted while it was counting, and %s"
                            .formatted(ups, downs, end[0]));
        }
    }

    /** The calls that Lincheck makes; it finds nothing in objects that aren't made here. */
    public static class Operations {
        private final Counter counter = new Counter(10);

        @Operation
        public void increment() {
            counter.increment();
        }

        @Operation
        public void decrement() {
            counter.decrement();
        }

        @Operation
        public long value() {
            return counter.value();
        }
    }

    /** What they do if one thread makes them. */
    public static class SequentialCounter {
        private long value = 10;

        public void increment() {
            value++;
        }

        public void decrement() {
            value--;
        }

        public long value() {
            return value;
        }
    }
}
