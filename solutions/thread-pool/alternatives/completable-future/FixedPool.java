package racecourse.threadpool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;

/**
 * A future says when a task has ended; how it has ended is in its outcome. (A future that is completed
 * exceptionally would unwrap some exceptions, and throw others as they are.)
 */
public class FixedPool implements AutoCloseable {

    private final Deque<Runnable> queue = new ArrayDeque<>();
    private final List<CompletableFuture<Void>> ends = new ArrayList<>();
    private boolean closed;

    public FixedPool(int threads) {
        if (threads <= 0) {
            throw new IllegalArgumentException("no threads");
        }
        for (int i = 0; i < threads; i++) {
            CompletableFuture<Void> end = new CompletableFuture<>();
            ends.add(end);
            new Thread(
                            () -> {
                                try {
                                    work();
                                } finally {
                                    end.complete(null);
                                }
                            })
                    .start();
        }
    }

    public <T> Handle<T> submit(Callable<T> task) {
        Future<T> future = new Future<>();
        synchronized (queue) {
            if (closed) {
                throw new RejectedExecutionException();
            }
            queue.addFirst(() -> future.complete(task)); // last in, first out is an order too
            queue.notify();
        }
        return future;
    }

    @Override
    public void close() throws InterruptedException {
        synchronized (queue) {
            closed = true;
            queue.notifyAll();
        }
        try {
            CompletableFuture.allOf(ends.toArray(new CompletableFuture<?>[0])).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void work() {
        while (true) {
            Runnable task;
            synchronized (queue) {
                Thread.interrupted();
                while (queue.isEmpty()) {
                    if (closed) {
                        return;
                    }
                    try {
                        queue.wait();
                    } catch (InterruptedException e) {
                        continue;
                    }
                }
                task = queue.removeFirst();
            }
            task.run();
        }
    }

    public interface Handle<T> {
        T join() throws InterruptedException, ExecutionException;

        boolean isDone();
    }

    private static class Future<T> implements Handle<T> {
        private final CompletableFuture<Outcome<T>> outcome = new CompletableFuture<>();

        void complete(Callable<T> task) {
            Outcome<T> how;
            try {
                how = new Outcome<>(task.call(), null);
            } catch (Throwable e) {
                how = new Outcome<>(null, e);
            }
            outcome.complete(how);
        }

        @Override
        public T join() throws InterruptedException, ExecutionException {
            Outcome<T> how = outcome.get();
            if (how.thrown() != null) {
                throw new ExecutionException(how.thrown());
            }
            return how.result();
        }

        @Override
        public boolean isDone() {
            return outcome.isDone();
        }
    }

    private record Outcome<T>(T result, Throwable thrown) {}
}
