package racecourse.boundedqueue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Items travel in boxes, an empty box is the end. The last producer to finish puts one; a consumer
 * that finds it puts it back for the next.
 */
public class ProducerConsumer {

    private record Box<E>(E item, boolean isEnd) {}

    public static <E> List<E> transfer(List<E> items, int producers, int consumers, int capacity)
            throws InterruptedException {
        BoundedQueue<Box<E>> queue = new BoundedQueue<>(capacity);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger stillProducing = new AtomicInteger(producers);
        List<E> taken = Collections.synchronizedList(new ArrayList<>());

        class Producer extends Thread {
            @Override
            public void run() {
                try {
                    int i;
                    while ((i = next.getAndIncrement()) < items.size()) {
                        queue.put(new Box<>(items.get(i), false));
                    }
                    if (stillProducing.decrementAndGet() == 0) {
                        queue.put(new Box<>(null, true));
                    }
                } catch (InterruptedException e) {
                    return;
                }
            }
        }

        class Consumer extends Thread {
            @Override
            public void run() {
                try {
                    while (true) {
                        Box<E> box = queue.take();
                        if (box.isEnd()) {
                            queue.put(box);
                            return;
                        }
                        taken.add(box.item());
                    }
                } catch (InterruptedException e) {
                    return;
                }
            }
        }

        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < producers; i++) {
            all.add(new Producer());
        }
        for (int i = 0; i < consumers; i++) {
            all.add(new Consumer());
        }
        all.forEach(Thread::start);
        try {
            for (Thread thread : all) {
                thread.join();
            }
        } catch (InterruptedException e) {
            for (Thread thread : all) {
                thread.interrupt();
            }
            joinAll(all);
            throw e;
        }
        return new ArrayList<>(taken);
    }

    /** However often this thread is interrupted. */
    private static void joinAll(List<Thread> threads) {
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    // The transfer is about to throw that very exception.
                }
            }
        }
    }
}
