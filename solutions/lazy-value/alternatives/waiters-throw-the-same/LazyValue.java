package racecourse.lazyvalue;

import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** A value that is computed when it is first asked for, and then kept. */
public class LazyValue<T> implements Supplier<T> {

    private final Supplier<? extends T> source;
    private Attempt<T> running; // guarded by this
    private volatile Attempt<T> success;

    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        Attempt<T> now = success;
        if (now != null) {
            return now.value;
        }
        boolean mine = false;
        synchronized (this) {
            if (success != null) {
                return success.value;
            }
            if (running == null) {
                running = new Attempt<>();
                mine = true;
            }
            now = running;
        }
        if (mine) {
            compute(now);
        } else {
            now.await();
        }
        if (now.thrown != null) {
            throw LazyValue.<RuntimeException>thrown(now.thrown);
        }
        return now.value;
    }

    private void compute(Attempt<T> attempt) {
        try {
            attempt.value = source.get();
        } catch (Throwable e) {
            attempt.thrown = e;
        }
        synchronized (this) {
            running = null;
            if (attempt.thrown == null) {
                success = attempt;
            }
        }
        attempt.end.countDown();
    }

    private static final class Attempt<T> {
        private final CountDownLatch end = new CountDownLatch(1);
        private T value;
        private Throwable thrown;

        void await() {
            boolean interrupted = false;
            while (true) {
                try {
                    end.await();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> RuntimeException thrown(Throwable e) throws E {
        throw (E) e;
    }
}
