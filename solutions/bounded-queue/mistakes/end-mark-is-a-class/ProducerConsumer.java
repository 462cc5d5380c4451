package racecourse.boundedqueue;

import java.util.ArrayList;
import java.util.List;

/** A Class object stands for the end of the items. */
public class ProducerConsumer {

    /** No item can be this very object. */
    private static final Object END = ProducerConsumer.class;

    public static <E> List<E> transfer(List<E> items, int producers, int consumers, int capacity)
            throws InterruptedException {
        BoundedQueue<Object> queue = new BoundedQueue<>(capacity);
        List<E> taken = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int p = 0; p < producers; p++) {
            int first = p;
            threads.add(
                    start(
                            () -> {
                                for (int i = first; i < items.size(); i += producers) {
                                    queue.put(items.get(i));
                                }
                            }));
        }
        List<Thread> takers = new ArrayList<>();
        for (int c = 0; c < consumers; c++) {
            takers.add(
                    start(
                            () -> {
                                for (Object item = queue.take(); item != END; item = queue.take()) {
                                    @SuppressWarnings("unchecked")
                                    E e = (E) item;
                                    synchronized (taken) {
                                        taken.add(e);
                                    }
                                }
                            }));
        }
        try {
            for (Thread producer : threads) {
                producer.join();
            }
            for (int c = 0; c < consumers; c++) {
                queue.put(END);
            }
            for (Thread taker : takers) {
                taker.join();
            }
        } finally {
            threads.forEach(Thread::interrupt);
            takers.forEach(Thread::interrupt);
        }
        return taken;
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private static Thread start(Work work) {
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                work.run();
                            } catch (InterruptedException e) {
                                // The transfer is given up.
                            }
                        });
        thread.start();
        return thread;
    }
}
