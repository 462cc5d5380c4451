package racecourse.lazyvalue;

import java.util.function.Supplier;

/** A value that is computed when it is first asked for, and then kept. */
public class LazyValue<T> implements Supplier<T> {

    private final Supplier<? extends T> source;
    private Object[] value; // null: not yet

    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        if (value == null) {
            synchronized (this) {
                if (value == null) {
                    value = new Object[] {source.get()};
                }
            }
        }
        @SuppressWarnings("unchecked")
        T result = (T) value[0];
        return result;
    }
}
