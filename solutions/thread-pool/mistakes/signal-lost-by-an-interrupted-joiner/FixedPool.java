package racecourse.threadpool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;

/** A joiner that is woken and interrupted at once throws, and doesn't wake the next one. */
public class FixedPool implements AutoCloseable {
    private final Deque<Task<?>> queue = new ArrayDeque<>();
    private final List<Thread> workers = new ArrayList<>();
    private boolean closed;

    public FixedPool(int threads) {
        if (threads < 1) throw new IllegalArgumentException();
        for (int i = 0; i < threads; i++) workers.add(new Thread(this::work));
        workers.forEach(Thread::start);
    }

    public <T> Handle<T> submit(Callable<T> task) {
        Task<T> t = new Task<>(task);
        synchronized (queue) {
            if (closed) throw new RejectedExecutionException();
            queue.add(t);
            queue.notify();
        }
        return t;
    }

    @Override
    public void close() throws InterruptedException {
        synchronized (queue) {
            closed = true;
            queue.notifyAll();
        }
        for (Thread t : workers) t.join();
    }

    private Task<?> next() {
        synchronized (queue) {
            while (queue.isEmpty() && !closed) {
                try {
                    queue.wait();
                } catch (InterruptedException e) {
                    /* look again */
                }
            }
            return queue.poll();
        }
    }

    private void work() {
        for (Task<?> t = next(); t != null; t = next()) {
            t.run();
            Thread.interrupted();
        }
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
            T r = null;
            Throwable x = null;
            try {
                r = task.call();
            } catch (Throwable t) {
                x = t;
            }
            synchronized (this) {
                result = r;
                thrown = x;
                done = true;
                notify();
            }
        }

        @Override
        public synchronized T join() throws InterruptedException, ExecutionException {
            while (!done) wait();
            if (Thread.interrupted()) throw new InterruptedException();
            notify();
            if (thrown != null) throw new ExecutionException(thrown);
            return result;
        }

        @Override
        public synchronized boolean isDone() {
            return done;
        }
    }
}
