package racecourse.lazyvalue;

import java.util.function.Supplier;

/** A value that is computed when it is first asked for, and then kept. */
public class LazyValue<T> implements Supplier<T> {

    private volatile Supplier<T> now;

    public LazyValue(Supplier<? extends T> source) {
        now = () -> compute(source);
    }

    @Override
    public T get() {
        return now.get();
    }

    private synchronized T compute(Supplier<? extends T> source) {
        if (now instanceof Kept) {
            return now.get();
        }
        T value = source.get();
        now = new Kept<>(value);
        return value;
    }

    private record Kept<T>(T get) implements Supplier<T> {}
}
