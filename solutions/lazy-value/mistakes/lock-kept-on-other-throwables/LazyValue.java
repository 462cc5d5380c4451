package racecourse.lazyvalue;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** What is neither an Exception nor an Error leaves the lock held. */
public class LazyValue<T> implements Supplier<T> {
    private final Supplier<? extends T> source;

    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    private volatile boolean done;
    private T value;
    private final ReentrantLock lock = new ReentrantLock();

    public T get() {
        if (done) return value;
        lock.lock();
        try {
            if (!done) {
                value = source.get();
                done = true;
            }
        } catch (Exception | Error e) {
            lock.unlock();
            throw e;
        }
        lock.unlock();
        return value;
    }
}
