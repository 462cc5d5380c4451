package racecourse.lazyvalue;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** A value that is computed when it is first asked for, and then kept. */
public class LazyValue<T> implements Supplier<T> {

    private final Supplier<? extends T> source;
    private final AtomicBoolean locked = new AtomicBoolean();
    private T value;
    private boolean done;

    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        while (!locked.compareAndSet(false, true)) {
            Thread.onSpinWait();
        }
        try {
            if (!done) {
                value = source.get();
                done = true;
            }
            return value;
        } finally {
            locked.set(false);
        }
    }
}
