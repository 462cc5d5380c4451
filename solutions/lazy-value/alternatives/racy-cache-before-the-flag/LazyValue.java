package racecourse.lazyvalue;

import java.util.function.Supplier;

/** A value that is computed when it is first asked for, and then kept. */
public class LazyValue<T> implements Supplier<T> {

    private final Supplier<? extends T> source;
    private T value;
    private volatile boolean done;
    private Kept<T> seen; // a benign race: a cache that may be missed

    private static final class Kept<T> {
        private final T value;

        Kept(T value) {
            this.value = value;
        }
    }

    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        Kept<T> kept = seen;
        if (kept != null) {
            return kept.value;
        }
        if (!done) {
            synchronized (this) {
                if (!done) {
                    value = source.get();
                    done = true;
                }
            }
        }
        seen = new Kept<>(value);
        return value;
    }
}
