package racecourse.lazyvalue;

import java.util.function.Supplier;

/**
 * A value that is computed when it is first asked for, and then kept. Any number of threads may ask
 * at the same time.
 */
public class LazyValue<T> implements Supplier<T> {

    private final Supplier<? extends T> source;
    private T value; // written before done, read after it
    private volatile boolean done;

    /** A value that the source will compute; it isn't called yet. */
    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    /**
     * The value, which may be null. Computed at most once, and the same object for all. If the source
     * throws, its caller gets what it threw, and nothing is remembered.
     */
    @Override
    public T get() {
        if (!done) {
            synchronized (this) {
                if (!done) {
                    value = source.get();
                    done = true;
                }
            }
        }
        return value;
    }
}
