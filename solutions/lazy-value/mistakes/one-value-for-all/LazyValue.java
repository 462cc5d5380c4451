package racecourse.lazyvalue;

import java.util.function.Supplier;

/** A value that is computed when it is first asked for, and then kept. */
public class LazyValue<T> implements Supplier<T> {

    private final Supplier<? extends T> source;
    private static Object value;
    private static volatile boolean done;

    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        if (!done) {
            synchronized (LazyValue.class) {
                if (!done) {
                    value = source.get();
                    done = true;
                }
            }
        }
        @SuppressWarnings("unchecked")
        T result = (T) value;
        return result;
    }
}
