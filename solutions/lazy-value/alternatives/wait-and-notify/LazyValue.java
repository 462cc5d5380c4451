package racecourse.lazyvalue;

import java.util.function.Supplier;

/** A value that is computed when it is first asked for, and then kept. */
public class LazyValue<T> implements Supplier<T> {

    private final Supplier<? extends T> source;
    private boolean computing;
    private T value;
    private volatile boolean done;

    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        if (done) {
            return value;
        }
        if (mayCompute()) {
            boolean success = false;
            T computed = null;
            try {
                computed = source.get();
                success = true;
            } finally {
                attemptEnded(success, computed);
            }
        }
        return value;
    }

    /** False if it is done; waits while another thread computes. */
    private synchronized boolean mayCompute() {
        boolean interrupted = false;
        while (computing && !done) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (done) {
            return false;
        }
        computing = true;
        return true;
    }

    private synchronized void attemptEnded(boolean success, T computed) {
        computing = false;
        if (success) {
            value = computed;
            done = true;
        }
        notifyAll();
    }
}
