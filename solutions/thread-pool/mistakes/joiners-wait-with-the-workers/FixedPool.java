package racecourse.threadpool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;

public class FixedPool implements AutoCloseable {
    public interface Handle<T> {
        T join() throws InterruptedException, ExecutionException;

        boolean isDone();
    }

    private final class Job<T> implements Handle<T> {
        final Callable<T> c;
        boolean done;
        T value;
        Throwable thrown;

        Job(Callable<T> c) {
            this.c = c;
        }

        void run() {
            T v = null;
            Throwable x = null;
            try {
                v = c.call();
            } catch (Throwable t) {
                x = t;
            }
            synchronized (FixedPool.this) {
                value = v;
                thrown = x;
                done = true;
                FixedPool.this.notifyAll();
            }
        }

        public T join() throws InterruptedException, ExecutionException {
            synchronized (FixedPool.this) {
                while (!done) FixedPool.this.wait();
            }
            if (thrown != null) throw new ExecutionException(thrown);
            return value;
        }

        public boolean isDone() {
            synchronized (FixedPool.this) {
                return done;
            }
        }
    }

    private final Deque<Job<?>> q = new ArrayDeque<>();
    private final List<Thread> ts = new ArrayList<>();
    private boolean closed;

    public FixedPool(int n) {
        if (n < 1) throw new IllegalArgumentException();
        for (int i = 0; i < n; i++) ts.add(new Thread(this::work));
        ts.forEach(Thread::start);
    }

    private void work() {
        for (Job<?> r; (r = next()) != null; ) {
            r.run();
            Thread.interrupted();
        }
    }

    private synchronized Job<?> next() {
        while (q.isEmpty()) {
            if (closed) return null;
            try {
                wait();
            } catch (InterruptedException e) {
                /* nobody's business */
            }
        }
        return q.poll();
    }

    public synchronized <T> Handle<T> submit(Callable<T> task) {
        if (closed) throw new RejectedExecutionException();
        Job<T> j = new Job<>(task);
        q.add(j);
        notify();
        return j;
    }

    public void close() throws InterruptedException {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        for (Thread t : ts) t.join();
    }
}
