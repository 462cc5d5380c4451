package racecourse.explore.jdk.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Every queue hands over what was put in. */
public final class Queues {
    private Queues() {}

    private static void handsOver(BlockingQueue<Integer> queue) throws Exception {
        AtomicInteger roles = new AtomicInteger();
        AtomicLong sum = new AtomicLong();
        Workers.inEach(
                () -> {
                    boolean puts = roles.getAndIncrement() % 2 == 0;
                    for (int i = 1; i <= 100; i++) {
                        if (puts) {
                            queue.put(i);
                        } else {
                            sum.addAndGet(queue.take());
                        }
                    }
                    return null;
                });
        assertEquals(2 * 5050, sum.get());
        assertTrue(queue.isEmpty());
    }

    public static void blocking() throws Exception {
        handsOver(new ArrayBlockingQueue<>(1));
        handsOver(new ArrayBlockingQueue<>(2, true));
        handsOver(new LinkedBlockingQueue<>());
        handsOver(new LinkedBlockingDeque<>(1));
        handsOver(new PriorityBlockingQueue<>());
        handsOver(new SynchronousQueue<>());
        handsOver(new SynchronousQueue<>(true));
        handsOver(new LinkedTransferQueue<>());
    }

    private static void keepsAll(Queue<Integer> queue) throws Exception {
        Workers.often(() -> queue.offer(1));
        assertEquals(Workers.THREADS * Workers.ROUNDS, queue.size());
        Workers.often(queue::remove);
        assertEquals(null, queue.poll());
    }

    public static void nonBlocking() throws Exception {
        keepsAll(new ConcurrentLinkedQueue<>());
        keepsAll(new ConcurrentLinkedDeque<>());
    }

    public static void transfer() throws Exception {
        LinkedTransferQueue<String> queue = new LinkedTransferQueue<>();
        Thread taker =
                new Thread(
                        () -> {
                            try {
                                assertEquals("x", queue.take());
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        });
        taker.start();
        queue.transfer("x");
        taker.join();
    }

    private record Due(long delay) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return delay;
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(delay, other.getDelay(TimeUnit.NANOSECONDS));
        }
    }

    public static void delayed() throws Exception {
        DelayQueue<Due> queue = new DelayQueue<>();
        queue.add(new Due(Long.MAX_VALUE));
        queue.add(new Due(-1));
        assertEquals(new Due(-1), queue.take());
        assertEquals(null, queue.poll(1, TimeUnit.NANOSECONDS));
    }
}
