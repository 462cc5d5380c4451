package racecourse.lazyvalue;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** A value that is computed when it is first asked for, and then kept. */
public class LazyValue<T> implements Supplier<T> {

    private final Supplier<? extends T> source;
    private final AtomicBoolean taken = new AtomicBoolean();
    private T value;
    private boolean done;

    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        while (!done) {
            if (taken.compareAndSet(false, true)) {
                try {
                    value = source.get();
                    done = true;
                } finally {
                    if (!done) {
                        taken.set(false);
                    }
                }
            } else {
                Thread.onSpinWait();
            }
        }
        return value;
    }
}
