package racecourse.allcores;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.HashSet;
import java.util.Set;
import java.util.function.LongPredicate;

/**
 * A test in which every thread, when it comes for the first time, waits until so many are inside,
 * or until nothing else can happen. Thread-safe.
 */
final class Meeting implements LongPredicate {

    private final int needed;
    private final LongPredicate test;
    private final Set<Thread> inside = new HashSet<>();
    private boolean gaveUp;

    /** So many threads meet, and then go on with this test. */
    Meeting(int needed, LongPredicate test) {
        this.needed = needed;
        this.test = test;
    }

    /** So many threads meet; each number is a hit. */
    Meeting(int needed) {
        this(needed, n -> true);
    }

    @Override
    public boolean test(long n) {
        meet();
        return test.test(n);
    }

    private synchronized void meet() {
        if (!gaveUp && inside.add(Thread.currentThread())) {
            notifyAll();
            if (!Standstill.await(this, () -> gaveUp || inside.size() >= needed)) {
                gaveUp = true;
                notifyAll();
            }
        }
    }

    /** Fails unless they met. To be called when nobody comes any more. */
    synchronized void mustHaveTakenPlace(String call) {
        if (inside.size() < needed) {
            fail(
                    "%s: each thread waits inside test until %d are there, but no more than %d came"
                            .formatted(call, needed, inside.size()));
        }
    }
}
