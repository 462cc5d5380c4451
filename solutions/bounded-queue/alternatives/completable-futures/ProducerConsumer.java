package racecourse.boundedqueue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A future for each share, completed by a thread of its own. */
public class ProducerConsumer {

    public static <E> List<E> transfer(List<E> items, int producers, int consumers, int capacity)
            throws InterruptedException {
        BoundedQueue<E> queue = new BoundedQueue<>(capacity);
        List<Thread> threads = new ArrayList<>();
        for (int p = 0; p < producers; p++) {
            int first = p;
            inThread(threads, () -> {
                for (int i = first; i < items.size(); i += producers) {
                    queue.put(items.get(i));
                }
                return null;
            });
        }
        List<CompletableFuture<List<E>>> takes = new ArrayList<>();
        for (int c = 0; c < consumers; c++) {
            int first = c;
            takes.add(inThread(threads, () -> {
                List<E> own = new ArrayList<>();
                for (int i = first; i < items.size(); i += consumers) {
                    own.add(queue.take());
                }
                return own;
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
        List<E> all = new ArrayList<>();
        takes.forEach(take -> all.addAll(take.join()));
        return all;
    }

    private interface Work<T> {
        T get() throws InterruptedException;
    }

    private static <T> CompletableFuture<T> inThread(List<Thread> threads, Work<T> work) {
        CompletableFuture<T> future = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                future.complete(work.get());
            } catch (InterruptedException e) {
                future.completeExceptionally(e);
            }
        });
        threads.add(thread);
        thread.start();
        return future;
    }
}
