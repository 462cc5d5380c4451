package racecourse.allcores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** Counts over ranges, and what must come of them. */
final class Ranges {

    private Ranges() {}

    /** Tests each number of a short range once, and counts those that are even. */
    static void testedOnce(long from, long to, int workers) throws InterruptedException {
        int size = (int) (to - from);
        AtomicIntegerArray times = new AtomicIntegerArray(size);
        long even = 0;
        for (long n = from; n != to; n++) {
            even += n % 2 == 0 ? 1 : 0;
        }
        String call =
                "count(%s, %s, n -> n %% 2 == 0, %d)".formatted(named(from), named(to), workers);
        Outside outside = new Outside(from, to, call);
        long counted =
                ParallelCounter.count(
                        from,
                        to,
                        n -> {
                            outside.mustNotBe(n);
                            times.incrementAndGet((int) (n - from));
                            return n % 2 == 0;
                        },
                        workers);
        outside.assertNone();
        for (int i = 0; i < size; i++) {
            if (times.get(i) != 1) {
                fail("%s tested %s %d times".formatted(call, named(from + i), times.get(i)));
            }
        }
        assertEquals(even, counted, call);
    }

    /** So many workers are inside test at the same time. */
    static void meet(long from, long to, int workers) throws InterruptedException {
        Meeting meeting = new Meeting(workers);
        ParallelCounter.count(from, to, meeting, workers);
        meeting.mustHaveTakenPlace("count(%d, %d, test, %d)".formatted(from, to, workers));
    }

    /** In a range that is too long to be run through, all workers begin; then every test throws. */
    static void begin(long from, long to, int workers) throws InterruptedException {
        String call = "count(%s, %s, test, %d)".formatted(named(from), named(to), workers);
        Failures.letThreadsDie();
        Outside outside = new Outside(from, to, call);
        Set<Long> tested = new HashSet<>();
        Set<Long> twice = new HashSet<>();
        RuntimeException enough = new RuntimeException("the test has seen enough");
        Meeting meeting =
                new Meeting(
                        workers,
                        n -> {
                            outside.mustNotBe(n);
                            synchronized (tested) {
                                if (!tested.add(n)) {
                                    twice.add(n);
                                }
                            }
                            throw enough;
                        });
        Call count = new Call().begin(from, to, meeting, workers);
        String end = count.end();
        outside.assertNone();
        if (!twice.isEmpty()) {
            fail("%s tested %s twice".formatted(call, named(twice.iterator().next())));
        }
        if (!count.threw(enough)) {
            fail("%s, where every test throws, %s".formatted(call, end));
        }
        meeting.mustHaveTakenPlace(call);
    }

    private static String named(long n) {
        if (n > Long.MAX_VALUE - 100) {
            return n == Long.MAX_VALUE
                    ? "Long.MAX_VALUE"
                    : "Long.MAX_VALUE - " + (Long.MAX_VALUE - n);
        }
        if (n < Long.MIN_VALUE + 100) {
            return n == Long.MIN_VALUE
                    ? "Long.MIN_VALUE"
                    : "Long.MIN_VALUE + " + (n - Long.MIN_VALUE);
        }
        return String.valueOf(n);
    }

    /** What a test was called with, outside of the range. Thread-safe. */
    private static final class Outside {
        private final long from;
        private final long to;
        private final String call;
        private String found;

        Outside(long from, long to, String call) {
            this.from = from;
            this.to = to;
            this.call = call;
        }

        /** Throws if it is, so that nobody goes on from there. */
        void mustNotBe(long n) {
            if (n < from || n >= to) {
                synchronized (this) {
                    found = named(n);
                }
                throw new IllegalStateException("outside of the range: " + n);
            }
        }

        synchronized void assertNone() {
            if (found != null) {
                fail("%s tested %s, which is not in the range".formatted(call, found));
            }
        }
    }
}
