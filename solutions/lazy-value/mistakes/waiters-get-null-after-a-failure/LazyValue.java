package racecourse.lazyvalue;

import java.util.function.Supplier;

/** A value that is computed when it is first asked for, and then kept. */
public class LazyValue<T> implements Supplier<T> {

    private final Supplier<? extends T> source;
    private boolean computing;
    private volatile boolean done;
    private T value;

    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        if (done) {
            return value;
        }
        synchronized (this) {
            boolean interrupted = false;
            boolean waited = false;
            while (computing) {
                waited = true;
                try {
                    wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (done || waited) {
                return value;
            }
            computing = true;
        }
        try {
            value = source.get();
            done = true;
            return value;
        } finally {
            synchronized (this) {
                computing = false;
                notifyAll();
            }
        }
    }
}
