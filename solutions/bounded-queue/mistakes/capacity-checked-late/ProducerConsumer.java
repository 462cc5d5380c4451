package racecourse.boundedqueue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class ProducerConsumer {

    public static <E> List<E> transfer(List<E> items, int producers, int consumers, int capacity)
            throws InterruptedException {
        CompletableFuture<BoundedQueue<E>> queue = new CompletableFuture<>();
        List<E> taken = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int p = 0; p < producers; p++) {
            int first = p;
            threads.add(start(() -> {
                for (int i = first; i < items.size(); i += producers) {
                    queue.join().put(items.get(i));
                }
            }));
        }
        for (int c = 0; c < consumers; c++) {
            int first = c;
            threads.add(start(() -> {
                for (int i = first; i < items.size(); i += consumers) {
                    E item = queue.join().take();
                    synchronized (taken) {
                        taken.add(item);
                    }
                }
            }));
        }
        try {
            queue.complete(new BoundedQueue<>(capacity));
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (IllegalArgumentException e) {
            queue.completeExceptionally(e);
            throw e;
        } catch (InterruptedException e) {
            threads.forEach(Thread::interrupt);
            throw e;
        }
        return taken;
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private static Thread start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (InterruptedException | RuntimeException e) {
                return;
            }
        });
        thread.start();
        return thread;
    }
}
