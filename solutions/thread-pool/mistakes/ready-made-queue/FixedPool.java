package racecourse.threadpool;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/** A blocking queue does the hand-over that this exercise is about. */
public class FixedPool implements AutoCloseable {

    private static final Task<Object> END = new Task<>(() -> null);

    private final List<Thread> workers = new ArrayList<>();
    private final LinkedBlockingQueue<Task<?>> tasks = new LinkedBlockingQueue<>();
    private final Semaphore available = new Semaphore(0);
    private boolean closed;

    public FixedPool(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException();
        }
        for (int i = 0; i < threads; i++) {
            workers.add(new Thread(this::work));
        }
        for (Thread worker : workers) {
            worker.start();
        }
    }

    public <T> Handle<T> submit(Callable<T> task) {
        Task<T> accepted = new Task<>(task);
        synchronized (tasks) {
            if (closed) {
                throw new RejectedExecutionException();
            }
            tasks.add(accepted);
        }
        available.release();
        return accepted;
    }

    @Override
    public void close() throws InterruptedException {
        synchronized (tasks) {
            if (!closed) {
                closed = true;
                workers.forEach(worker -> tasks.add(END));
                available.release(workers.size());
            }
        }
        for (Thread worker : workers) {
            worker.join();
        }
    }

    private void work() {
        while (true) {
            available.acquireUninterruptibly();
            Thread.interrupted();
            Task<?> task;
            synchronized (tasks) {
                task = tasks.remove();
            }
            if (task == END) {
                return;
            }
            task.run();
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
