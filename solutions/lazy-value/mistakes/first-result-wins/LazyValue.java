package racecourse.lazyvalue;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** A value that is computed when it is first asked for, and then kept. */
public class LazyValue<T> implements Supplier<T> {

    private final Supplier<? extends T> source;
    private final AtomicReference<Object[]> value = new AtomicReference<>();

    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        if (value.get() == null) {
            value.compareAndSet(null, new Object[] {source.get()});
        }
        @SuppressWarnings("unchecked")
        T result = (T) value.get()[0];
        return result;
    }
}
