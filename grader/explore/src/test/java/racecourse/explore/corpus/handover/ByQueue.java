package racecourse.explore.corpus.handover;

import static racecourse.api.Threads.inParallel;
import static racecourse.explore.corpus.Expect.OK;

import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;

/** Queues: what was done before an element was put in is seen by the one that takes it out. */
@Uses({Uses.MEMORY_MODEL, Uses.JUC})
public final class ByQueue {

    private static Object blocking(BlockingQueue<Payload> queue) throws Throwable {
        inParallel(() -> queue.put(new Payload().fill()), () -> queue.take().expectFilled());
        return OK;
    }

    private static Object polling(Queue<Payload> queue) throws Throwable {
        inParallel(
                () -> queue.add(new Payload().fill()),
                () -> {
                    Payload payload = queue.poll();
                    while (payload == null) {
                        Thread.onSpinWait();
                        payload = queue.poll();
                    }
                    payload.expectFilled();
                });
        return OK;
    }

    /** ArrayBlockingQueue. */
    @Right
    public static final class OfArrayBlockingQueue {
        public static Object run() throws Throwable {
            return blocking(new ArrayBlockingQueue<>(1));
        }
    }

    /** LinkedBlockingQueue. */
    @Right
    public static final class OfLinkedBlockingQueue {
        public static Object run() throws Throwable {
            return blocking(new LinkedBlockingQueue<>());
        }
    }

    /** LinkedBlockingDeque. */
    @Right
    public static final class OfLinkedBlockingDeque {
        public static Object run() throws Throwable {
            return blocking(new LinkedBlockingDeque<>());
        }
    }

    /** PriorityBlockingQueue. */
    @Right
    public static final class OfPriorityBlockingQueue {
        public static Object run() throws Throwable {
            return blocking(new PriorityBlockingQueue<>(1, (a, b) -> 0));
        }
    }

    /** SynchronousQueue. */
    @Right
    public static final class OfSynchronousQueue {
        public static Object run() throws Throwable {
            return blocking(new SynchronousQueue<>());
        }
    }

    /** A fair SynchronousQueue. */
    @Right
    public static final class OfFairSynchronousQueue {
        public static Object run() throws Throwable {
            return blocking(new SynchronousQueue<>(true));
        }
    }

    /** LinkedTransferQueue, and back: transfer returns once the element was received. */
    @Right
    public static final class OfTransferQueue {
        public static Object run() throws Throwable {
            LinkedTransferQueue<Payload> queue = new LinkedTransferQueue<>();
            inParallel(
                    () -> queue.transfer(new Payload().fill()), () -> queue.take().expectFilled());
            return OK;
        }
    }

    /** DelayQueue. */
    @Right
    @Uses({Uses.MEMORY_MODEL, Uses.JUC, Uses.TIME})
    public static final class OfDelayQueue {
        private record Due(Payload payload, long at) implements Delayed {
            @Override
            public long getDelay(TimeUnit unit) {
                return unit.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS);
            }

            @Override
            public int compareTo(Delayed other) {
                return Long.signum(at - ((Due) other).at);
            }
        }

        public static Object run() throws Throwable {
            DelayQueue<Due> queue = new DelayQueue<>();
            long at = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(1);
            inParallel(
                    () -> queue.put(new Due(new Payload().fill(), at)),
                    () -> queue.take().payload().expectFilled());
            return OK;
        }
    }

    /** ConcurrentLinkedQueue. */
    @Right
    public static final class OfConcurrentLinkedQueue {
        public static Object run() throws Throwable {
            return polling(new ConcurrentLinkedQueue<>());
        }
    }

    /** ConcurrentLinkedDeque. */
    @Right
    public static final class OfConcurrentLinkedDeque {
        public static Object run() throws Throwable {
            return polling(new ConcurrentLinkedDeque<>());
        }
    }
}
