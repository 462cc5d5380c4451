package racecourse.lazyvalue;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** A value that is computed when it is first asked for, and then kept. */
public class LazyValue<T> implements Supplier<T> {

    private final Supplier<? extends T> source;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private T value;
    private volatile boolean done;

    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        if (done) {
            return value;
        }
        lock.writeLock().lock();
        try {
            if (!done) {
                T computed = source.get();
                value = computed;
                done = true;
            }
            return value;
        } finally {
            lock.writeLock().unlock();
        }
    }
}
