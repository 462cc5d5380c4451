package racecourse.explore.corpus.program;

import static racecourse.api.Threads.inParallel;
import static racecourse.explore.corpus.Expect.OK;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import racecourse.explore.corpus.Expect;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;
import racecourse.explore.corpus.Wrong;

/** Leader election, striped counters and rate limiters made of atomics. */
@Uses(Uses.JUC)
public final class AtomicDecisions {

    /** Leader election: one compare-and-set. */
    @Right
    public static final class OneLeader {
        public static Object run() throws Throwable {
            AtomicBoolean taken = new AtomicBoolean();
            AtomicInteger leaders = new AtomicInteger();
            inParallel(() -> lead(taken, leaders), () -> lead(taken, leaders));
            Expect.equal(1, leaders.get());
            return OK;
        }

        private static void lead(AtomicBoolean taken, AtomicInteger leaders) {
            if (taken.compareAndSet(false, true)) {
                leaders.incrementAndGet();
            }
        }
    }

    /** Leader election: look, then take. */
    @Wrong(Wrong.ASSERTION)
    public static final class TwoLeaders {
        public static Object run() throws Throwable {
            AtomicBoolean taken = new AtomicBoolean();
            AtomicInteger leaders = new AtomicInteger();
            inParallel(() -> lead(taken, leaders), () -> lead(taken, leaders));
            Expect.equal(1, leaders.get());
            return OK;
        }

        private static void lead(AtomicBoolean taken, AtomicInteger leaders) {
            if (!taken.get()) {
                taken.set(true);
                leaders.incrementAndGet();
            }
        }
    }

    /** A striped counter, summed at the end. */
    @Right
    public static final class Striped {
        public static Object run() throws Throwable {
            AtomicLongArray stripes = new AtomicLongArray(2);
            inParallel(
                    () -> stripes.incrementAndGet(0),
                    () -> stripes.incrementAndGet(1),
                    () -> stripes.incrementAndGet(1));
            Expect.equal(3L, stripes.get(0) + stripes.get(1));
            return OK;
        }
    }

    /** A striped counter, summed meanwhile: a sum that there never was. */
    @Wrong(Wrong.ASSERTION)
    public static final class StripedSumIsNoSnapshot {
        public static Object run() throws Throwable {
            AtomicLongArray stripes = new AtomicLongArray(2);
            inParallel(
                    () -> {
                        stripes.incrementAndGet(0);
                        stripes.incrementAndGet(1);
                    },
                    () -> {
                        long a = stripes.get(0);
                        long b = stripes.get(1);
                        Expect.that(a >= b, "the second without the first");
                    });
            return OK;
        }
    }

    /** A rate limiter: three ask, two get a token. */
    private abstract static class Limiter {
        final AtomicInteger tokens = new AtomicInteger(2);

        abstract boolean tryTake();

        final Object use() throws Throwable {
            AtomicInteger got = new AtomicInteger();
            Runnable ask =
                    () -> {
                        if (tryTake()) {
                            got.incrementAndGet();
                        }
                    };
            inParallel(ask::run, ask::run, ask::run);
            Expect.equal(2, got.get());
            Expect.equal(0, tokens.get());
            return OK;
        }
    }

    /** Compare and set, and again if another was faster. */
    @Right
    public static final class RateLimiter {
        private static final class Variant extends Limiter {
            @Override
            boolean tryTake() {
                int seen = tokens.get();
                while (seen > 0) {
                    int witness = tokens.compareAndExchange(seen, seen - 1);
                    if (witness == seen) {
                        return true;
                    }
                    seen = witness;
                }
                return false;
            }
        }

        public static Object run() throws Throwable {
            return new Variant().use();
        }
    }

    /** Check, then decrement. */
    @Wrong(Wrong.ASSERTION)
    public static final class RateLimiterCheckThenAct {
        private static final class Variant extends Limiter {
            @Override
            boolean tryTake() {
                return tokens.get() > 0 && tokens.getAndDecrement() >= 0;
            }
        }

        public static Object run() throws Throwable {
            return new Variant().use();
        }
    }

    /** Gives up when another was faster, although there is a token left. */
    @Wrong(Wrong.ASSERTION)
    public static final class RateLimiterGivesUp {
        private static final class Variant extends Limiter {
            @Override
            boolean tryTake() {
                int seen = tokens.get();
                return seen > 0 && tokens.compareAndSet(seen, seen - 1);
            }
        }

        public static Object run() throws Throwable {
            return new Variant().use();
        }
    }
}
