package racecourse.lazyvalue;

import java.util.function.Supplier;

public class LazyValue<T> implements Supplier<T> {
    private static final Object NOTHING = new Object();
    private final Supplier<? extends T> source;
    private volatile Object outcome = NOTHING;

    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        Object seen = outcome;
        if (seen == NOTHING) {
            synchronized (this) {
                seen = outcome;
                if (seen == NOTHING) {
                    try {
                        seen = source.get();
                        outcome = seen;
                    } catch (Throwable t) {
                        seen = t;
                    }
                }
            }
        }
        if (seen instanceof Throwable) {
            throw LazyValue.<RuntimeException>sneak((Throwable) seen);
        }
        @SuppressWarnings("unchecked")
        T value = (T) seen;
        return value;
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E sneak(Throwable t) throws E {
        throw (E) t;
    }
}
