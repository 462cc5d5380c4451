package racecourse.lazyvalue;

import java.util.function.Supplier;

public class LazyValue<T> implements Supplier<T> {
    private final Supplier<? extends T> source;
    private volatile Object value = this;

    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    @SuppressWarnings("unchecked")
    @Override
    public T get() {
        Object v = value;
        if (v == this) {
            synchronized (this) {
                v = value;
                if (v == this) value = v = source.get();
            }
        }
        return (T) v;
    }
}
