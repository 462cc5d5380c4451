package racecourse.lazyvalue;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A value that is computed when it is first asked for, and then kept. */
public class LazyValue<T> implements Supplier<T> {

    private final Supplier<? extends T> source;
    private final AtomicInteger state = new AtomicInteger();
    private T value;

    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        while (state.get() != 2) {
            if (state.compareAndSet(0, 1)) {
                try {
                    value = source.get();
                    state.set(2);
                } catch (Exception e) {
                    state.set(0);
                    throw e;
                }
            } else {
                Thread.onSpinWait();
            }
        }
        return value;
    }
}
