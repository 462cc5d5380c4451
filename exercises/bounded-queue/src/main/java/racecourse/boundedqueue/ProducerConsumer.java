package racecourse.boundedqueue;

import java.util.ArrayList;
import java.util.List;

/** Carries items from some threads to others through a {@link BoundedQueue}. */
public class ProducerConsumer {

    private ProducerConsumer() {}

    /**
     * {@code producers} threads put the items, split among them, into a queue of {@code capacity};
     * {@code consumers} threads take them out.
     *
     * @return all items taken, each exactly once, when every thread is done
     */
    // TODO: all threads must be at work at the same time, and all must have ended on return; every
    // item must arrive, whatever the numbers; an interrupted transfer must end its threads.
    public static <E> List<E> transfer(List<E> items, int producers, int consumers, int capacity)
            throws InterruptedException {
        BoundedQueue<E> queue = new BoundedQueue<>(capacity);
        List<E> taken = new ArrayList<>();
        int perProducer = items.size() / producers;
        int perConsumer = items.size() / consumers;
        List<Thread> threads = new ArrayList<>();

        for (int p = 0; p < producers; p++) {
            List<E> share = items.subList(p * perProducer, (p + 1) * perProducer);
            threads.add(new Thread(() -> putAll(share, queue)));
        }
        for (int c = 0; c < consumers; c++) {
            threads.add(new Thread(() -> takeSome(perConsumer, queue, taken)));
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return taken;
    }

    private static <E> void putAll(List<E> share, BoundedQueue<E> queue) {
        try {
            for (E item : share) {
                queue.put(item);
            }
        } catch (InterruptedException e) {
            // TODO: what does it mean to be interrupted?
        }
    }

    private static <E> void takeSome(int count, BoundedQueue<E> queue, List<E> taken) {
        try {
            for (int i = 0; i < count; i++) {
                taken.add(queue.take());
            }
        } catch (InterruptedException e) {
            // TODO: and here?
        }
    }
}
