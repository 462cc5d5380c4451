package racecourse.lazyvalue;

import java.util.function.Supplier;

/** The interrupt flag is set again only if the source returns. */
public class LazyValue<T> implements Supplier<T> {
    private final Supplier<? extends T> source;

    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    private volatile boolean done;
    private T value;
    private boolean computing;

    public T get() {
        if (done) return value;
        boolean interrupted = false;
        synchronized (this) {
            while (computing) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (!done) computing = true;
        }
        if (!done) {
            try {
                value = source.get();
                done = true;
            } finally {
                synchronized (this) {
                    computing = false;
                    notifyAll();
                }
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
        return value;
    }
}
