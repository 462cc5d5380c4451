package racecourse.lazyvalue;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A value that is computed when it is first asked for, and then kept. */
public class LazyValue<T> implements Supplier<T> {

    private final Supplier<? extends T> source;
    private static final Map<LazyValue<?>, Object[]> MADE = new ConcurrentHashMap<>();

    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        Object[] made = MADE.computeIfAbsent(this, key -> new Object[] {source.get()});
        @SuppressWarnings("unchecked")
        T value = (T) made[0];
        return value;
    }
}
