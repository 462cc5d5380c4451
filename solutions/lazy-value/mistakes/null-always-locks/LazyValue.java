package racecourse.lazyvalue;

import java.util.function.Supplier;

/** A value that is null is never seen to be there without the lock. */
public class LazyValue<T> implements Supplier<T> {
    private final Supplier<? extends T> source;

    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    private volatile T value;
    private boolean done;

    public T get() {
        T seen = value;
        if (seen != null) return seen;
        synchronized (this) {
            if (!done) {
                value = source.get();
                done = true;
            }
            return value;
        }
    }
}
