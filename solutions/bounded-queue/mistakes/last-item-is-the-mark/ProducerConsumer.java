package racecourse.boundedqueue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

public class ProducerConsumer {

    public static <E> List<E> transfer(List<E> items, int producers, int consumers, int capacity)
            throws InterruptedException {
        BoundedQueue<E> queue = new BoundedQueue<>(capacity);
        List<E> taken = Collections.synchronizedList(new ArrayList<>());
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
        Thread[] takers = new Thread[consumers];
        for (int c = 0; c < consumers; c++) {
            takers[c] = new Thread(() -> {
                try {
                    while (taken.size() < items.size()) {
                        E item = queue.take();
                        taken.add(item);
                        if (item == items.get(items.size() - 1)) {
                            for (Thread taker : takers) {
                                taker.interrupt();
                            }
                        }
                    }
                } catch (InterruptedException e) {
                    return;
                }
            });
        }
        Collections.addAll(threads, takers);
        for (Thread thread : threads) {
            thread.start();
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
