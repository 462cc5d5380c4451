package racecourse.lazyvalue;

import java.util.function.Supplier;

/** A value that is computed when it is first asked for, and then kept. */
public class LazyValue<T> implements Supplier<T> {

    private final Supplier<? extends T> source;
    private volatile T value;

    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        T now = value;
        if (now == null) {
            synchronized (this) {
                now = value;
                if (now == null) {
                    now = source.get();
                    value = now;
                }
            }
        }
        return now;
    }
}
