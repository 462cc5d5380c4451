package racecourse.boundedqueue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The last producer closes the queue; the producers share one iterator. */
public class ProducerConsumer {

    public static <E> List<E> transfer(List<E> items, int producers, int consumers, int capacity)
            throws InterruptedException {
        return new Transfer<E>(items, producers, consumers, capacity).run();
    }

    private static final class Transfer<E> {
        private final BoundedQueue<E> queue;
        private final Iterator<E> source;
        private final List<E> taken = new ArrayList<>();
        private final Thread[] threads;
        private int producing;

        Transfer(List<E> items, int producers, int consumers, int capacity) {
            queue = new BoundedQueue<>(capacity);
            source = items.iterator();
            producing = producers;
            threads = new Thread[producers + consumers];
            for (int i = 0; i < threads.length; i++) {
                threads[i] = i < producers
                        ? new Thread(this::produce, "producer " + i)
                        : new Thread(this::consume, "consumer " + i);
            }
        }

        List<E> run() throws InterruptedException {
            for (Thread thread : threads) {
                thread.start();
            }
            try {
                for (Thread thread : threads) {
                    thread.join();
                }
            } finally {
                for (Thread thread : threads) {
                    thread.interrupt();
                }
            }
            return List.copyOf(taken);
        }

        private void produce() {
            try {
                for (E item = next(); item != null; item = next()) {
                    queue.put(item);
                }
            } catch (InterruptedException e) {
                // The transfer is given up.
            } finally {
                producerIsDone();
            }
        }

        private synchronized E next() {
            return source.hasNext() ? source.next() : null;
        }

        private synchronized void producerIsDone() {
            if (--producing == 0) {
                queue.close();
            }
        }

        private synchronized void arrived(E item) {
            taken.add(item);
        }

        private void consume() {
            try {
                for (E item = queue.takeUnlessOver(); item != null; item = queue.takeUnlessOver()) {
                    arrived(item);
                }
            } catch (InterruptedException e) {
                // The transfer is given up.
            }
        }
    }
}
