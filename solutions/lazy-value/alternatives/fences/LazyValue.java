package racecourse.lazyvalue;

import java.lang.invoke.VarHandle;
import java.util.function.Supplier;

/** A value that is computed when it is first asked for, and then kept. */
public class LazyValue<T> implements Supplier<T> {

    private final Supplier<? extends T> source;
    private final Object lock = new Object();
    private Object[] made; // published by the fences below

    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        Object[] now = made;
        VarHandle.acquireFence();
        if (now == null) {
            synchronized (lock) {
                now = made;
                if (now == null) {
                    now = new Object[] {source.get()};
                    VarHandle.releaseFence();
                    made = now;
                }
            }
        }
        @SuppressWarnings("unchecked")
        T value = (T) now[0];
        return value;
    }
}
