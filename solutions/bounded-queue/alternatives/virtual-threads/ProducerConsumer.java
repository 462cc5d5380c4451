package racecourse.boundedqueue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/** Virtual threads; the last consumer to be counted out knows that nothing is left. */
public class ProducerConsumer {

    public static <E> List<E> transfer(List<E> items, int producers, int consumers, int capacity)
            throws InterruptedException {
        var queue = new BoundedQueue<E>(capacity);
        var taken = new ArrayList<E>();
        var lock = new ReentrantLock();
        var left = new AtomicInteger(items.size());
        var threads = new ArrayList<Thread>();
        for (int p = 0; p < producers; p++) {
            int first = p;
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    for (int i = first; i < items.size(); i += producers) {
                        queue.put(items.get(i));
                    }
                } catch (InterruptedException e) {
                    // The transfer is given up.
                }
            }));
        }
        for (int c = 0; c < consumers; c++) {
            threads.add(Thread.startVirtualThread(() -> {
                try {
                    while (left.getAndDecrement() > 0) {
                        E item = queue.take();
                        lock.lock();
                        try {
                            taken.add(item);
                        } finally {
                            lock.unlock();
                        }
                    }
                } catch (InterruptedException e) {
                    // The transfer is given up.
                }
            }));
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            threads.forEach(Thread::interrupt);
            throw e;
        }
        return taken;
    }
}
