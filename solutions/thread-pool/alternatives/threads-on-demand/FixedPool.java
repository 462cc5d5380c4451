package racecourse.threadpool;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;

/**
 * A thread is started when there is a task for it, and ends when there is none left; so nobody waits
 * for tasks. Whether a thread ends is decided under the lock under which tasks are taken on.
 */
public class FixedPool implements AutoCloseable {

    private final int most;
    private final Deque<Task<?>> queue = new ArrayDeque<>();
    private final Set<Thread> running = new HashSet<>();
    private boolean closed;

    public FixedPool(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException();
        }
        most = threads;
    }

    public synchronized <T> Handle<T> submit(Callable<T> task) {
        if (closed) {
            throw new RejectedExecutionException();
        }
        Task<T> accepted = new Task<>(task);
        queue.add(accepted);
        if (running.size() < most) {
            Thread thread = new Thread(this::work);
            running.add(thread);
            thread.start();
        }
        return accepted;
    }

    private void work() {
        for (Task<?> task = nextOrEnd(); task != null; task = nextOrEnd()) {
            task.run();
            Thread.interrupted();
        }
    }

    private synchronized Task<?> nextOrEnd() {
        Task<?> next = queue.poll();
        if (next == null) {
            running.remove(Thread.currentThread());
            notifyAll();
        }
        return next;
    }

    @Override
    public synchronized void close() throws InterruptedException {
        closed = true;
        while (!running.isEmpty()) {
            wait();
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
