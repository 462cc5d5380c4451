package racecourse.threadpool;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The tasks hang in a stack that is changed by compare-and-set, as does the mark that says that it is
 * closed. Idle workers look again and again: wasteful, but nothing is lost.
 */
public class FixedPool implements AutoCloseable {

    private static final Node CLOSED_AND_EMPTY = new Node(null, null, true);
    private static final Node EMPTY = new Node(null, null, false);

    private final AtomicReference<Node> top = new AtomicReference<>(EMPTY);
    private final CountDownLatch ended;

    public FixedPool(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException();
        }
        ended = new CountDownLatch(threads);
        for (int i = 0; i < threads; i++) {
            new Thread(this::work).start();
        }
    }

    public <T> Handle<T> submit(Callable<T> task) {
        Task<T> accepted = new Task<>(task);
        Node before;
        do {
            before = top.get();
            if (before.closed) {
                throw new RejectedExecutionException();
            }
        } while (!top.compareAndSet(before, new Node(accepted, before, false)));
        return accepted;
    }

    @Override
    public void close() throws InterruptedException {
        Node before;
        do {
            before = top.get();
        } while (!before.closed && !top.compareAndSet(before, closed(before)));
        ended.await();
    }

    private static Node closed(Node from) {
        Node copy = CLOSED_AND_EMPTY;
        for (Node node = from; node.task != null; node = node.below) {
            copy = new Node(node.task, copy, true);
        }
        return copy;
    }

    private void work() {
        for (Node now = top.get(); now != CLOSED_AND_EMPTY; now = top.get()) {
            if (now.task == null) {
                Thread.onSpinWait();
            } else if (top.compareAndSet(now, now.below)) {
                now.task.run();
                Thread.interrupted();
            }
        }
        ended.countDown();
    }

    private static class Node {
        private final Task<?> task;
        private final Node below;
        private final boolean closed;

        Node(Task<?> task, Node below, boolean closed) {
            this.task = task;
            this.below = below;
            this.closed = closed;
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
