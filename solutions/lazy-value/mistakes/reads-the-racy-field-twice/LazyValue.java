package racecourse.lazyvalue;

import java.util.function.Supplier;

/** A value that is computed when it is first asked for, and then kept. */
public class LazyValue<T> implements Supplier<T> {

    private final Supplier<? extends T> source;
    private Box<T> box;

    private record Box<T>(T value) {}

    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        if (box == null) {
            synchronized (this) {
                if (box == null) {
                    box = new Box<>(source.get());
                }
            }
        }
        return box.value();
    }
}
