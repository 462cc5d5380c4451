package racecourse.lazyvalue;

import java.util.function.Supplier;

/** A value that is computed when it is first asked for, and then kept. */
public class LazyValue<T> implements Supplier<T> {

    private final Supplier<? extends T> source;
    private T value;
    private volatile boolean done;

    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        if (!done) {
            synchronized (this) {
                if (!done) {
                    try {
                        value = source.get();
                    } catch (Throwable e) {
                        throw new IllegalStateException("cannot compute", e);
                    }
                    done = true;
                }
            }
        }
        return value;
    }
}
