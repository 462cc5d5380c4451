package racecourse.lazyvalue;

import java.util.function.Supplier;

/** A value that is computed when it is first asked for, and then kept. */
public class LazyValue<T> implements Supplier<T> {

    private final Supplier<? extends T> source;
    private T value;
    private boolean done;

    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        synchronized (this) {
            if (done) {
                return value;
            }
        }
        return compute();
    }

    private synchronized T compute() {
        if (!done) {
            value = source.get();
            done = true;
        }
        return value;
    }
}
