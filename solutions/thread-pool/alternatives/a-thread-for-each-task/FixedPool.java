package racecourse.threadpool;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/** Each task has a thread of its own, but only so many may run at the same time. */
public class FixedPool implements AutoCloseable {

    private final Semaphore free;
    private final List<Thread> threads = new ArrayList<>();
    private boolean closed;

    public FixedPool(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException();
        }
        free = new Semaphore(threads);
    }

    public <T> Handle<T> submit(Callable<T> task) {
        Task<T> accepted = new Task<>(task);
        Thread thread =
                new Thread(
                        () -> {
                            free.acquireUninterruptibly();
                            accepted.run();
                            free.release();
                        });
        synchronized (this) {
            if (closed) {
                throw new RejectedExecutionException();
            }
            threads.removeIf(other -> !other.isAlive());
            threads.add(thread);
            thread.start();
        }
        return accepted;
    }

    @Override
    public void close() throws InterruptedException {
        synchronized (this) {
            closed = true; // from now on nobody changes the list
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    public interface Handle<T> {
        T join() throws InterruptedException, ExecutionException;

        boolean isDone();
    }

    private static class Task<T> implements Handle<T> {
        private final Callable<T> task;
        private final CountDownLatch ended = new CountDownLatch(1);
        private T result;
        private Throwable thrown;

        Task(Callable<T> task) {
            this.task = task;
        }

        void run() {
            try {
                result = task.call();
            } catch (Throwable e) {
                thrown = e;
            }
            ended.countDown();
        }

        @Override
        public T join() throws InterruptedException, ExecutionException {
            ended.await();
            if (thrown != null) {
                throw new ExecutionException(thrown);
            }
            return result;
        }

        @Override
        public boolean isDone() {
            return ended.getCount() == 0;
        }
    }
}
