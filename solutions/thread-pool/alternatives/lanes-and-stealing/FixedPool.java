package racecourse.threadpool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** Each worker has a lane of tasks, and an idle one takes from any; joiners are parked. */
public class FixedPool implements AutoCloseable {
    private final List<ArrayDeque<Cell<?>>> lanes = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private boolean closed;

    public FixedPool(int threads) {
        if (threads < 1) throw new IllegalArgumentException();
        for (int i = 0; i < threads; i++) {
            int lane = i;
            lanes.add(new ArrayDeque<>());
            this.threads.add(
                    new Thread(
                            () -> {
                                for (Cell<?> c; (c = next(lane)) != null; ) {
                                    c.run();
                                    Thread.interrupted();
                                }
                            }));
        }
        for (Thread t : this.threads) t.start();
    }

    private synchronized Cell<?> next(int lane) {
        while (true) {
            for (int i = 0; i < lanes.size(); i++) {
                Cell<?> c = lanes.get((lane + i) % lanes.size()).poll();
                if (c != null) return c;
            }
            if (closed) return null;
            try {
                wait();
            } catch (InterruptedException e) {
                /* nobody interrupts an idle worker but for a late one; look again */
            }
        }
    }

    public <T> Handle<T> submit(Callable<T> task) {
        Cell<T> c = new Cell<>(task);
        synchronized (this) {
            if (closed) throw new RejectedExecutionException();
            Collections.min(lanes, Comparator.comparingInt(ArrayDeque::size)).add(c);
            notify();
        }
        return c;
    }

    public void close() throws InterruptedException {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        for (Thread t : threads) t.join();
    }

    private record Waiter(Thread thread, Waiter next) {}

    private record Result(Object value, Throwable thrown, boolean ok) {}

    private static final class Cell<T> implements Handle<T> {
        private final Callable<T> task;
        private final AtomicReference<Object> state = new AtomicReference<>();

        Cell(Callable<T> task) {
            this.task = task;
        }

        void run() {
            Result r;
            try {
                r = new Result(task.call(), null, true);
            } catch (Throwable t) {
                r = new Result(null, t, false);
            }
            for (Waiter w = (Waiter) state.getAndSet(r); w != null; w = w.next())
                LockSupport.unpark(w.thread());
        }

        @SuppressWarnings("unchecked")
        public T join() throws InterruptedException, ExecutionException {
            Object s = state.get();
            while (!(s instanceof Result)) {
                if (state.compareAndSet(s, new Waiter(Thread.currentThread(), (Waiter) s))) {
                    while (!isDone()) {
                        LockSupport.park(this);
                        if (Thread.interrupted()) throw new InterruptedException();
                    }
                }
                s = state.get();
            }
            Result r = (Result) s;
            if (!r.ok()) throw new ExecutionException(r.thrown());
            return (T) r.value();
        }

        public boolean isDone() {
            return state.get() instanceof Result;
        }
    }

    public interface Handle<T> {
        T join() throws InterruptedException, ExecutionException;

        boolean isDone();
    }
}
