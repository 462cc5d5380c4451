package racecourse.lazyvalue;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A value that is computed when it is first asked for, and then kept. */
public class LazyValue<T> implements Supplier<T> {

    private final Supplier<? extends T> source;
    private static final int NEW = 0;
    private static final int COMPUTING = 1;
    private static final int DONE = 2;

    private final AtomicInteger state = new AtomicInteger(NEW);
    private T value;

    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        while (state.get() != DONE) {
            if (state.compareAndSet(NEW, COMPUTING)) {
                int next = NEW;
                try {
                    value = source.get();
                    next = DONE;
                } finally {
                    state.set(next);
                }
            } else {
                Thread.onSpinWait();
            }
        }
        return value;
    }
}
