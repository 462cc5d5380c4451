package racecourse.boundedqueue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;

/** A future for each share, completed by a thread of its own. */
public class ProducerConsumer {

    public static <E> List<E> transfer(List<E> items, int producers, int consumers, int capacity)
            throws InterruptedException {
        BoundedQueue<E> queue = new BoundedQueue<>(capacity);
        List<Thread> threads = new ArrayList<>();
        CountDownLatch ended = new CountDownLatch(producers + consumers);
        List<CompletableFuture<Void>> puts = new ArrayList<>();
        for (int p = 0; p < producers; p++) {
            int first = p;
            puts.add(inThread(threads, ended, () -> {
                for (int i = first; i < items.size(); i += producers) {
                    queue.put(items.get(i));
                }
                return null;
            }));
        }
        List<CompletableFuture<List<E>>> takes = new ArrayList<>();
        for (int c = 0; c < consumers; c++) {
            int first = c;
            takes.add(inThread(threads, ended, () -> {
                List<E> own = new ArrayList<>();
                for (int i = first; i < items.size(); i += consumers) {
                    own.add(queue.take());
                }
                return own;
            }));
        }
        try {
            CompletableFuture.allOf(puts.toArray(CompletableFuture[]::new)).get();
            CompletableFuture.allOf(takes.toArray(CompletableFuture[]::new)).get();
            ended.await();
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
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

    private static <T> CompletableFuture<T> inThread(
            List<Thread> threads, CountDownLatch ended, Work<T> work) {
        CompletableFuture<T> future = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                future.complete(work.get());
            } catch (InterruptedException e) {
                future.completeExceptionally(e);
            } finally {
                ended.countDown();
            }
        });
        threads.add(thread);
        thread.start();
        return future;
    }
}
