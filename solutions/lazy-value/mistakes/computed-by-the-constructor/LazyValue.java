package racecourse.lazyvalue;

import java.util.function.Supplier;

/** A value that is computed when it is first asked for, and then kept. */
public class LazyValue<T> implements Supplier<T> {

    private final T value;

    public LazyValue(Supplier<? extends T> source) {
        value = source.get();
    }

    @Override
    public T get() {
        return value;
    }
}
