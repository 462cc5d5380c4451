package racecourse.threadpool;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/**
 * Runs tasks in a fixed number of threads.
 *
 * <p>It works if you are lucky. Run {@link Demo} a few times.
 */
public class FixedPool implements AutoCloseable {

    private final Deque<Task<?>> queue = new ArrayDeque<>();
    private boolean closed;

    // TODO: less than one thread is an IllegalArgumentException.
    public FixedPool(int threads) {
        for (int i = 0; i < threads; i++) {
            new Thread(this::work).start();
        }
    }

    /** Takes a task on; a pool that has been closed refuses it. */
    public <T> Handle<T> submit(Callable<T> task) {
        // TODO: a closed pool throws a RejectedExecutionException. And who guards the queue?
        Task<T> accepted = new Task<>(task);
        queue.add(accepted);
        return accepted;
    }

    /** Returns once all accepted tasks have run and all threads have ended. */
    @Override
    public void close() throws InterruptedException {
        // TODO: wait for them. And a second call?
        closed = true;
    }

    private void work() {
        // TODO: a thread that has nothing to do should wait until it has.
        while (!closed) {
            Task<?> task = queue.poll();
            if (task != null) {
                task.run();
            }
        }
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
        private boolean done;

        Task(Callable<T> task) {
            this.task = task;
        }

        void run() {
            // TODO: what if the task throws something?
            try {
                result = task.call();
                done = true;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public T join() throws InterruptedException, ExecutionException {
            // TODO: what makes this thread see what the other has written?
            while (!done) {
                Thread.sleep(1);
            }
            return result;
        }

        @Override
        public boolean isDone() {
            return done;
        }
    }
}
