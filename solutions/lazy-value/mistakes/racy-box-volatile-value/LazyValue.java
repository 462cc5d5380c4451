package racecourse.lazyvalue;

import java.util.function.Supplier;

/** A value that is computed when it is first asked for, and then kept. */
public class LazyValue<T> implements Supplier<T> {

    private final Supplier<? extends T> source;
    private Box<T> box;

    private static final class Box<T> {
        private volatile T value;

        Box(T value) {
            this.value = value;
        }
    }

    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        Box<T> found = box;
        if (found == null) {
            synchronized (this) {
                found = box;
                if (found == null) {
                    found = new Box<>(source.get());
                    box = found;
                }
            }
        }
        return found.value;
    }
}
