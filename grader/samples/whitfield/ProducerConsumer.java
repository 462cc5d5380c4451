package racecourse.boundedqueue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

public class ProducerConsumer {
    public static <E> List<E> transfer(List<E> items, int producers, int consumers, int capacity)
            throws InterruptedException {
        BoundedQueue<E> queue = new BoundedQueue<>(capacity);
        List<E> taken = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger nextToPut = new AtomicInteger();
        AtomicInteger nextToTake = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < producers; i++) {
            threads.add(new Thread(() -> {
                try {
                    for (int n = nextToPut.getAndIncrement(); n < items.size(); n = nextToPut.getAndIncrement()) {
                        queue.put(items.get(n));
                    }
                } catch (InterruptedException e) {
                    // The transfer was given up.
                }
            }));
        }
        for (int i = 0; i < consumers; i++) {
            threads.add(new Thread(() -> {
                try {
                    while (nextToTake.getAndIncrement() < items.size()) {
                        taken.add(queue.take());
                    }
                } catch (InterruptedException e) {
                    // The transfer was given up.
                }
            }));
        }
        threads.forEach(Thread::start);
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            threads.forEach(Thread::interrupt);
            throw e;
        }
        return new ArrayList<>(taken);
    }
}
