package racecourse.threadpool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;

/** The pool knows who is idle, and close interrupts only those, under the lock that tells. */
public class FixedPool implements AutoCloseable {

    private final Deque<Task<?>> queue = new ArrayDeque<>();
    private final List<Worker> workers = new ArrayList<>();
    private final Set<Worker> idle = new HashSet<>();
    private boolean closed;

    public FixedPool(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException();
        }
        for (int i = 0; i < threads; i++) {
            workers.add(new Worker());
        }
        for (Worker worker : workers) {
            worker.start();
        }
    }

    public synchronized <T> Handle<T> submit(Callable<T> task) {
        if (closed) {
            throw new RejectedExecutionException();
        }
        Task<T> accepted = new Task<>(task);
        queue.push(accepted);
        notify();
        return accepted;
    }

    @Override
    public void close() throws InterruptedException {
        synchronized (this) {
            closed = true;
            idle.forEach(Thread::interrupt);
        }
        for (Worker worker : workers) {
            worker.join();
        }
    }

    private synchronized Task<?> next(Worker worker) {
        Thread.interrupted();
        idle.add(worker);
        try {
            if (queue.isEmpty() && !closed) { // who finds nothing afterwards comes again
                wait();
            }
        } catch (InterruptedException e) {
            // closed, or an interrupt that a task has arranged for
        } finally {
            idle.remove(worker);
            Thread.interrupted();
        }
        return queue.poll();
    }

    private synchronized boolean over() {
        return closed && queue.isEmpty();
    }

    private class Worker extends Thread {
        @Override
        public void run() {
            while (!over()) {
                Task<?> task = next(this);
                if (task != null) {
                    task.run();
                }
            }
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
