package racecourse.lazyvalue;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A value that is computed when it is first asked for, and then kept. */
public class LazyValue<T> implements Supplier<T> {

    private final Supplier<? extends T> source;
    private final AtomicReference<Optional<T>> value = new AtomicReference<>();
    private final ReentrantLock lock = new ReentrantLock();

    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        if (value.get() == null) {
            lock.lock();
            try {
                if (value.get() == null) {
                    T computed = source.get();
                    value.set(Optional.ofNullable(computed));
                }
            } finally {
                lock.unlock();
            }
        }
        return value.get().orElse(null);
    }
}
