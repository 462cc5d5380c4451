package racecourse.lazyvalue;

import java.util.function.Supplier;

/** A value that is computed when it is first asked for, and then kept. */
public class LazyValue<T> implements Supplier<T> {

    private final Supplier<? extends T> source;
    private static final Object NOT_YET = new Object();

    private volatile Object value = NOT_YET;

    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        Object now = value;
        if (now == NOT_YET) {
            synchronized (this) {
                now = value;
                if (now == NOT_YET) {
                    now = source.get();
                    value = now;
                }
            }
        }
        @SuppressWarnings("unchecked")
        T result = (T) now;
        return result;
    }
}
