package racecourse.lazyvalue;

import java.util.function.Supplier;

/**
 * A value that is computed when it is first asked for, and then kept. Any number of threads may ask
 * at the same time.
 */
public class LazyValue<T> implements Supplier<T> {

    private final Supplier<? extends T> source;
    private T value;

    /** A value that the source will compute; it isn't called yet. */
    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    /**
     * The value, which may be null. Computed at most once, and the same object for all. If the
     * source throws, its caller gets what it threw, and nothing is remembered.
     */
    @Override
    public T get() {
        // TODO: when several threads are here at the same time, only one may call the source.
        // TODO: who doesn't call the source must see all of what it made.
        // TODO: null is a value like any other.
        if (value == null) {
            value = source.get();
        }
        return value;
    }
}
