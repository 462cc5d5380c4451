package racecourse.threadpool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;

/** Less than one thread is an IllegalArgumentException. */
public class FixedPool implements AutoCloseable {

    private final Deque<Task<?>> queue = new ArrayDeque<>();
    private final List<Thread> threads = new ArrayList<>();
    private boolean closed;

    public FixedPool(int threads) {
        for (int i = 0; i < threads; i++) {
            this.threads.add(new Thread(this::work, "Worker " + (i + 1)));
        }
        this.threads.forEach(Thread::start);
    }

    public synchronized <T> Handle<T> submit(Callable<T> task) {
        if (closed) {
            throw new RejectedExecutionException("the pool is closed");
        }
        Task<T> accepted = new Task<>(task);
        queue.add(accepted);
        notify();
        return accepted;
    }

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

    private synchronized Task<?> next() {
        Thread.interrupted();
        while (queue.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
            }
        }
        return queue.poll();
    }

    public interface Handle<T> {

        T join() throws InterruptedException, ExecutionException;

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
            T value = null;
            Throwable problem = null;
            try {
                value = task.call();
            } catch (Throwable e) {
                problem = e;
            }
            synchronized (this) {
                result = value;
                thrown = problem;
                done = true;
                notifyAll();
            }
        }

        @Override
        public synchronized T join() throws InterruptedException, ExecutionException {
            while (!done) {
                wait();
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
