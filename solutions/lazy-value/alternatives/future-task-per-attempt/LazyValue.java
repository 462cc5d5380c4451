package racecourse.lazyvalue;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** A value that is computed when it is first asked for, and then kept. */
public class LazyValue<T> implements Supplier<T> {

    private final Supplier<? extends T> source;
    private final AtomicReference<FutureTask<T>> attempt = new AtomicReference<>();

    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        boolean interrupted = false;
        try {
            while (true) {
                FutureTask<T> task = attempt.get();
                boolean mine = false;
                if (task == null) {
                    task = new FutureTask<>(source::get);
                    mine = attempt.compareAndSet(null, task);
                    if (!mine) {
                        continue;
                    }
                    task.run();
                }
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    attempt.compareAndSet(task, null);
                    throw LazyValue.<RuntimeException>thrown(e.getCause());
                }
            }
        } finally {
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
