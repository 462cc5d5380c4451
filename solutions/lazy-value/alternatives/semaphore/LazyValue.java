package racecourse.lazyvalue;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** A value that is computed when it is first asked for, and then kept. */
public class LazyValue<T> implements Supplier<T> {

    private final Supplier<? extends T> source;
    private final Semaphore turn = new Semaphore(1);
    private T value;
    private volatile boolean done;

    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        if (!done) {
            turn.acquireUninterruptibly();
            try {
                if (!done) {
                    value = source.get();
                    done = true;
                }
            } finally {
                turn.release();
            }
        }
        return value;
    }
}
