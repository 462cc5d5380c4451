package racecourse.threadpool;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;

/** Without a bound, all tasks run at the same time. */
public class FixedPool implements AutoCloseable {

    private final List<Thread> threads = new ArrayList<>();
    private boolean closed;

    public FixedPool(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException();
        }
    }

    public <T> Handle<T> submit(Callable<T> task) {
        Task<T> accepted = new Task<>(task);
        Thread thread =
                new Thread(
                        () -> {
                            accepted.run();
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
        List<Thread> left;
        synchronized (this) {
            closed = true;
            left = new ArrayList<>(threads);
        }
        for (Thread thread : left) {
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
