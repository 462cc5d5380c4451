package racecourse.explore.corpus.program;

import static racecourse.api.Threads.inParallel;
import static racecourse.explore.corpus.Expect.OK;

import racecourse.explore.corpus.Expect;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;
import racecourse.explore.corpus.Wrong;

/** Futures, exchangers, event counters and token rings made of monitors. */
@Uses(Uses.MONITORS)
public final class HandOffs {

    private static class Promise {
        boolean done;
        Object value;

        synchronized void complete(Object result) {
            value = result;
            done = true;
            notifyAll();
        }

        synchronized Object get() throws InterruptedException {
            while (!done) {
                wait();
            }
            return value;
        }
    }

    private static Object promise(Promise promise) throws Throwable {
        inParallel(
                () -> promise.complete("value"),
                () -> Expect.equal("value", promise.get()),
                () -> Expect.equal("value", promise.get()));
        return OK;
    }

    /** A future. */
    @Right
    public static final class Future {
        public static Object run() throws Throwable {
            return promise(new Promise());
        }
    }

    /** if: right but for spurious wake-ups. */
    @Wrong(Wrong.ASSERTION)
    public static final class FutureChecksOnce {
        private static final class Variant extends Promise {
            @Override
            synchronized Object get() throws InterruptedException {
                if (!done) {
                    wait();
                }
                return value;
            }
        }

        public static Object run() throws Throwable {
            return promise(new Variant());
        }
    }

    /** A fast path without the lock: done is seen, the value isn't. */
    @Wrong(Wrong.ASSERTION)
    @Uses({Uses.MONITORS, Uses.MEMORY_MODEL})
    public static final class FutureWithPlainFastPath {
        private static final class Variant extends Promise {
            @Override
            Object get() throws InterruptedException {
                return done ? value : super.get();
            }
        }

        public static Object run() throws Throwable {
            return promise(new Variant());
        }
    }

    /** The same with a volatile flag that is written last. */
    @Right
    public static final class FutureWithVolatileFastPath {
        private static final class Variant extends Promise {
            private volatile boolean ready;

            @Override
            synchronized void complete(Object result) {
                super.complete(result);
                ready = true;
            }

            @Override
            Object get() throws InterruptedException {
                return ready ? value : super.get();
            }
        }

        public static Object run() throws Throwable {
            return promise(new Variant());
        }
    }

    /** The volatile flag is written first. */
    @Wrong(Wrong.ASSERTION)
    public static final class FutureFlagFirst {
        private static final class Variant extends Promise {
            private volatile boolean ready;

            @Override
            synchronized void complete(Object result) {
                ready = true;
                super.complete(result);
            }

            @Override
            Object get() throws InterruptedException {
                return ready ? value : super.get();
            }
        }

        public static Object run() throws Throwable {
            return promise(new Variant());
        }
    }

    private static class Exchanger {
        Object first, second;
        int state;

        synchronized Object exchange(Object mine) throws InterruptedException {
            while (state == 2) {
                wait();
            }
            if (state == 0) {
                first = mine;
                state = 1;
                while (state != 2) {
                    wait();
                }
                state = 0;
                notifyAll();
                return second;
            }
            second = mine;
            state = 2;
            notifyAll();
            return first;
        }
    }

    /** Four threads pair up; whoever gets the item of another gives his to that one. */
    private static Object exchange(Exchanger exchanger) throws Throwable {
        Object[] got = new Object[4];
        inParallel(
                () -> got[0] = exchanger.exchange(0),
                () -> got[1] = exchanger.exchange(1),
                () -> got[2] = exchanger.exchange(2),
                () -> got[3] = exchanger.exchange(3));
        for (int i = 0; i < 4; i++) {
            int partner = (Integer) got[i];
            Expect.that(partner != i, "got its own item");
            Expect.equal(i, got[partner]);
        }
        return OK;
    }

    /** A third party waits until both have left. */
    @Right
    public static final class PairwiseExchange {
        public static Object run() throws Throwable {
            return exchange(new Exchanger());
        }
    }

    /** A third party comes in before the first has fetched its item. */
    @Wrong({Wrong.ASSERTION, Wrong.DEADLOCK})
    public static final class ThirdPartyCutsIn {
        private static final class Variant extends Exchanger {
            @Override
            synchronized Object exchange(Object mine) throws InterruptedException {
                if (state == 0) {
                    first = mine;
                    state = 1;
                    while (state == 1) {
                        wait();
                    }
                    return second;
                }
                second = mine;
                state = 0;
                notifyAll();
                return first;
            }
        }

        public static Object run() throws Throwable {
            return exchange(new Variant());
        }
    }

    /** An event counter (Reed and Kanodia, 1979). */
    private static class EventCount {
        int count;

        synchronized void advance() {
            count++;
            notifyAll();
        }

        synchronized void await(int value) throws InterruptedException {
            while (count < value) {
                wait();
            }
        }
    }

    private static Object events(EventCount events) throws Throwable {
        inParallel(events::advance, events::advance, () -> events.await(1), () -> events.await(2));
        return OK;
    }

    /** Those who wait for different counts are all woken. */
    @Right
    public static final class EventCounter {
        public static Object run() throws Throwable {
            return events(new EventCount());
        }
    }

    /** One of them is woken: maybe the one whose count isn't reached. */
    @Wrong(Wrong.DEADLOCK)
    public static final class EventCounterNotifiesOne {
        private static final class Variant extends EventCount {
            @Override
            synchronized void advance() {
                count++;
                notify();
            }
        }

        public static Object run() throws Throwable {
            return events(new Variant());
        }
    }

    /** Waits for the exact count, which may have passed. */
    @Wrong(Wrong.DEADLOCK)
    public static final class EventCounterExact {
        private static final class Variant extends EventCount {
            @Override
            synchronized void await(int value) throws InterruptedException {
                while (count != value) {
                    wait();
                }
            }
        }

        public static Object run() throws Throwable {
            return events(new Variant());
        }
    }

    private static class Ring {
        int turn;

        synchronized void pass(int me) throws InterruptedException {
            while (turn != me) {
                wait();
            }
            handOn(me);
            notifyAll();
        }

        final void handOn(int me) {
            Expect.equal(me, turn);
            turn = (turn + 1) % 3;
        }
    }

    private static Object ring(Ring ring) throws Throwable {
        inParallel(() -> twice(ring, 0), () -> twice(ring, 1), () -> twice(ring, 2));
        Expect.equal(0, ring.turn);
        return OK;
    }

    private static void twice(Ring ring, int me) throws InterruptedException {
        ring.pass(me);
        ring.pass(me);
    }

    /** A token goes round. */
    @Right
    public static final class TokenRing {
        public static Object run() throws Throwable {
            return ring(new Ring());
        }
    }

    /** The token is announced to one, whoever that is. */
    @Wrong(Wrong.DEADLOCK)
    public static final class TokenRingNotifiesOne {
        private static final class Variant extends Ring {
            @Override
            synchronized void pass(int me) throws InterruptedException {
                while (turn != me) {
                    wait();
                }
                handOn(me);
                notify();
            }
        }

        public static Object run() throws Throwable {
            return ring(new Variant());
        }
    }

    /** Passed on twice by one who looks once. */
    @Wrong({Wrong.DEADLOCK, Wrong.ASSERTION})
    public static final class TokenRingChecksOnce {
        private static final class Variant extends Ring {
            @Override
            synchronized void pass(int me) throws InterruptedException {
                if (turn != me) {
                    wait();
                }
                handOn(me);
                notifyAll();
            }
        }

        public static Object run() throws Throwable {
            return ring(new Variant());
        }
    }

    /** Balking: whoever finds the work begun goes home. */
    private static class Balking {
        boolean begun;
        int times;

        void start() {
            synchronized (this) {
                if (begun) {
                    return;
                }
                begun = true;
            }
            times++;
        }
    }

    /** Check and mark in one block. */
    @Right
    public static final class Balk {
        public static Object run() throws Throwable {
            Balking job = new Balking();
            inParallel(job::start, job::start);
            Expect.equal(1, job.times);
            return OK;
        }
    }

    /** Check and mark in two. */
    @Wrong(Wrong.ASSERTION)
    public static final class BalkInTwoSteps {
        private static final class Variant extends Balking {
            @Override
            void start() {
                synchronized (this) {
                    if (begun) {
                        return;
                    }
                }
                synchronized (this) {
                    begun = true;
                    times++;
                }
            }
        }

        public static Object run() throws Throwable {
            Balking job = new Variant();
            inParallel(job::start, job::start);
            Expect.equal(1, job.times);
            return OK;
        }
    }
}
