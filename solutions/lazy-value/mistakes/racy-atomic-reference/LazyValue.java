package racecourse.lazyvalue;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** A value that is computed when it is first asked for, and then kept. */
public class LazyValue<T> implements Supplier<T> {

    private final Supplier<? extends T> source;
    private AtomicReference<T> reference;

    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        AtomicReference<T> found = reference;
        if (found == null) {
            synchronized (this) {
                found = reference;
                if (found == null) {
                    found = new AtomicReference<>(source.get());
                    reference = found;
                }
            }
        }
        return found.get();
    }
}
