package racecourse.threadpool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;

/** More threads than this don't make it faster, but tasks may wait for each other. */
public class FixedPool implements AutoCloseable {

    private final Deque<Task<?>> queue = new ArrayDeque<>();
    private final List<Thread> threads = new ArrayList<>();
    private boolean closed;

    /** A pool of so many threads, at least 1. */
    public FixedPool(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads);
        }
        int useful = 2 * Runtime.getRuntime().availableProcessors();
        for (int i = 0; i < Math.min(threads, useful); i++) {
            this.threads.add(new Thread(this::work, "Worker " + (i + 1)));
        }
        this.threads.forEach(Thread::start);
    }

    /** Takes a task on; a pool that has been closed refuses it. */
    public synchronized <T> Handle<T> submit(Callable<T> task) {
        if (closed) {
            throw new RejectedExecutionException("the pool is closed");
        }
        Task<T> accepted = new Task<>(task);
        queue.add(accepted);
        notify(); // only workers wait here, and one of them will do
        return accepted;
    }

    /** Returns once all accepted tasks have run and all threads have ended. */
    @Override
    public void close() throws InterruptedException {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void work() {
        for (Task<?> task = next(); task != null; task = next()) {
            task.run();
        }
    }

    /** The next task; null when there will be none any more. */
    private synchronized Task<?> next() {
        Thread.interrupted(); // what the last task left is not for the next one
        while (queue.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                // nobody has a reason to interrupt a worker
            }
        }
        return queue.poll();
    }

    /** Where the result of a task will be. */
    public interface Handle<T> {

        /** Waits for the task's end; its result, or what it threw as the cause. */
        T join() throws InterruptedException, ExecutionException;

        /** Whether the task has ended. */
        boolean isDone();
    }

    private static class Task<T> implements Handle<T> {
        private final Callable<T> task;
        private T result;
        private Throwable thrown;
        private boolean done;

        Task(Callable<T> task) {
            this.task = task;
        }

        void run() {
            try {
                result = task.call();
            } catch (Throwable e) {
                thrown = e;
            }
            synchronized (this) {
                done = true; // with it, what has been written above
                notifyAll();
            }
        }

        @Override
        public T join() throws InterruptedException, ExecutionException {
            synchronized (this) {
                while (!done) {
                    wait();
                }
            }
            if (thrown != null) {
                throw new ExecutionException(thrown);
            }
            return result;
        }

        @Override
        public synchronized boolean isDone() {
            return done;
        }
    }
}
