package racecourse.threadpool;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A close that is interrupted before it has the lock has closed nothing. */
public final class FixedPool implements AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final LinkedList<FutureTask<?>> waiting = new LinkedList<>();
    private final List<Thread> workers = new ArrayList<>();
    private boolean open = true;

    public FixedPool(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException();
        }
        for (int i = 0; i < threads; i++) {
            Thread worker = new Thread(this::work);
            worker.setDaemon(false);
            workers.add(worker);
            worker.start();
        }
    }

    public <T> Handle<T> submit(Callable<T> task) {
        FutureTask<T> future = new FutureTask<>(task);
        lock.lock();
        try {
            if (!open) {
                throw new RejectedExecutionException();
            }
            waiting.addLast(future);
            changed.signal();
        } finally {
            lock.unlock();
        }
        return new Handle<>() {
            @Override
            public T join() throws InterruptedException, ExecutionException {
                return future.get();
            }

            @Override
            public boolean isDone() {
                return future.isDone();
            }
        };
    }

    @Override
    public void close() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            open = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        for (Thread worker : workers) {
            worker.join();
        }
    }

    private void work() {
        FutureTask<?> task;
        while ((task = take()) != null) {
            task.run();
            Thread.interrupted();
        }
    }

    private FutureTask<?> take() {
        lock.lock();
        try {
            while (waiting.isEmpty() && open) {
                changed.awaitUninterruptibly();
            }
            return waiting.pollFirst();
        } finally {
            lock.unlock();
        }
    }

    public interface Handle<T> {
        T join() throws InterruptedException, ExecutionException;

        boolean isDone();
    }
}
