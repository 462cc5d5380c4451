package racecourse.boundedqueue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

public class ProducerConsumer {

    public static <E> List<E> transfer(List<E> items, int producers, int consumers, int capacity)
            throws InterruptedException {
        BoundedQueue<E> queue = new BoundedQueue<>(capacity);
        List<E> taken = new ArrayList<>();
        CountDownLatch arrived = new CountDownLatch(items.size());
        List<Thread> threads = new ArrayList<>();
        for (int p = 0; p < producers; p++) {
            int first = p;
            threads.add(new Thread(() -> {
                try {
                    for (int i = first; i < items.size(); i += producers) {
                        queue.put(items.get(i));
                    }
                } catch (InterruptedException e) {
                    return;
                }
            }));
        }
        for (int c = 0; c < consumers; c++) {
            threads.add(new Thread(() -> {
                try {
                    while (true) {
                        E item = queue.take();
                        synchronized (taken) {
                            taken.add(item);
                        }
                        arrived.countDown();
                    }
                } catch (InterruptedException e) {
                    return;
                }
            }));
        }
        for (Thread thread : threads) {
            thread.setDaemon(true);
            thread.start();
        }
        try {
            arrived.await();
        } catch (InterruptedException e) {
            threads.forEach(Thread::interrupt);
            throw e;
        }
        return taken;
    }
}
