package racecourse.threadpool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public class FixedPool implements AutoCloseable {
    public interface Handle<T> {
        T join() throws InterruptedException, ExecutionException;

        boolean isDone();
    }

    private static final class Job<T> implements Handle<T> {
        final Callable<T> c;
        final CountDownLatch end = new CountDownLatch(1);
        T value;
        Throwable thrown;

        Job(Callable<T> c) {
            this.c = c;
        }

        void run() {
            try {
                value = c.call();
                Thread.interrupted();
            } catch (InterruptedException e) {
                thrown = e;
                end.countDown();
                Thread.currentThread().interrupt();
                return;
            } catch (Throwable t) {
                thrown = t;
                Thread.interrupted();
            }
            end.countDown();
        }

        public T join() throws InterruptedException, ExecutionException {
            end.await();
            if (thrown != null) throw new ExecutionException(thrown);
            return value;
        }

        public boolean isDone() {
            return end.getCount() == 0;
        }
    }

    private final Lock lock = new ReentrantLock();
    private final Condition some = lock.newCondition();
    private final Deque<Job<?>> q = new ArrayDeque<>();
    private final List<Thread> ts = new ArrayList<>();
    private boolean closed;

    public FixedPool(int n) {
        if (n < 1) throw new IllegalArgumentException();
        for (int i = 0; i < n; i++) ts.add(new Thread(this::work));
        ts.forEach(Thread::start);
    }

    private void work() {
        try {
            for (Job<?> r; (r = next()) != null; ) r.run();
        } catch (InterruptedException e) {
            work();
        }
    }

    private Job<?> next() throws InterruptedException {
        lock.lock();
        try {
            while (q.isEmpty()) {
                if (closed) return null;
                some.await();
            }
            return q.poll();
        } finally {
            lock.unlock();
        }
    }

    public <T> Handle<T> submit(Callable<T> task) {
        lock.lock();
        try {
            if (closed) throw new RejectedExecutionException();
            Job<T> j = new Job<>(task);
            q.add(j);
            some.signal();
            return j;
        } finally {
            lock.unlock();
        }
    }

    public void close() throws InterruptedException {
        lock.lock();
        try {
            closed = true;
            some.signalAll();
        } finally {
            lock.unlock();
        }
        for (Thread t : ts) t.join();
    }
}
