package racecourse.boundedqueue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** A pool with a thread for each task; the consumers draw lots for who takes one more. */
public class ProducerConsumer {

    public static <E> List<E> transfer(List<E> items, int producers, int consumers, int capacity)
            throws InterruptedException {
        BoundedQueue<E> queue = new BoundedQueue<>(capacity);
        ConcurrentLinkedQueue<E> taken = new ConcurrentLinkedQueue<>();
        AtomicInteger toPut = new AtomicInteger();
        AtomicInteger toTake = new AtomicInteger(items.size());
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int i = 0; i < producers; i++) {
            tasks.add(() -> {
                for (int at = toPut.getAndIncrement();
                        at < items.size();
                        at = toPut.getAndIncrement()) {
                    queue.put(items.get(at));
                }
                return null;
            });
        }
        for (int i = 0; i < consumers; i++) {
            tasks.add(() -> {
                while (toTake.getAndDecrement() > 0) {
                    taken.add(queue.take());
                }
                return null;
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(producers + consumers);
        try {
            for (Future<Void> future : pool.invokeAll(tasks)) {
                future.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
        return new ArrayList<>(taken);
    }
}
