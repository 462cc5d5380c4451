package racecourse.boundedqueue;

import java.util.ArrayList;
import java.util.List;

public class ProducerConsumer {

    private ProducerConsumer() {}

    /**
     * {@code producers} threads put the items, split among them, into a queue of {@code capacity};
     * {@code consumers} threads take them out.
     *
     * <p>Each consumer knows how many items it has to take, so none needs to be told that the end
     * has come.
     *
     * @return all items taken, each exactly once, when every thread is done
     */
    public static <E> List<E> transfer(List<E> items, int producers, int consumers, int capacity)
            throws InterruptedException {
        BoundedQueue<E> queue = new BoundedQueue<>(capacity);
        List<Thread> threads = new ArrayList<>();
        for (int p = 0; p < producers; p++) {
            List<E> share =
                    items.subList(
                            start(p, producers, items.size()),
                            start(p + 1, producers, items.size()));
            for (E item : share) {
                threads.add(new Thread(() -> putAll(List.of(item), queue)));
            }
        }
        List<List<E>> taken = new ArrayList<>();
        for (int c = 0; c < consumers; c++) {
            int share = start(c + 1, consumers, items.size()) - start(c, consumers, items.size());
            List<E> own = new ArrayList<>(); // of one thread alone until it has been joined
            taken.add(own);
            threads.add(new Thread(() -> takeSome(share, queue, own)));
        }
        runAll(threads);

        List<E> all = new ArrayList<>();
        for (List<E> own : taken) {
            all.addAll(own);
        }
        return all;
    }

    /** Where the share of the given part begins if {@code size} items are split into parts. */
    private static int start(int part, int parts, int size) {
        return (int) ((long) size * part / parts);
    }

    private static void runAll(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.start();
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            for (Thread thread : threads) {
                thread.interrupt();
            }
            throw e;
        }
    }

    private static <E> void putAll(List<E> share, BoundedQueue<E> queue) {
        try {
            for (E item : share) {
                queue.put(item);
            }
        } catch (InterruptedException e) {
            // The transfer was interrupted: this thread ends.
        }
    }

    private static <E> void takeSome(int count, BoundedQueue<E> queue, List<E> taken) {
        try {
            for (int i = 0; i < count; i++) {
                taken.add(queue.take());
            }
        } catch (InterruptedException e) {
            // The transfer was interrupted: this thread ends.
        }
    }
}
