package racecourse.lazyvalue;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A value that is computed when it is first asked for, and then kept. */
public class LazyValue<T> implements Supplier<T> {

    private final Supplier<? extends T> source;
    private final ReentrantLock lock = new ReentrantLock();
    private T value;
    private volatile boolean done;

    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        if (!done) {
            try {
                lock.lockInterruptibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return value;
            }
            try {
                if (!done) {
                    value = source.get();
                    done = true;
                }
            } finally {
                lock.unlock();
            }
        }
        return value;
    }
}
