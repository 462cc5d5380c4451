package racecourse.lazyvalue;

import java.util.function.Supplier;

public class LazyValue<T> implements Supplier<T> {
    private volatile Object state;

    public LazyValue(Supplier<? extends T> source) {
        state = source;
    }

    @SuppressWarnings("unchecked")
    @Override
    public T get() {
        Object seen = state;
        if (seen instanceof Supplier) {
            synchronized (this) {
                seen = state;
                if (seen instanceof Supplier) {
                    seen = ((Supplier<? extends T>) seen).get();
                    state = seen;
                }
            }
        }
        return (T) seen;
    }
}
