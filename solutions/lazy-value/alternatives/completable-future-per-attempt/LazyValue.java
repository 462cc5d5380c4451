package racecourse.lazyvalue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** A value that is computed when it is first asked for, and then kept. */
public class LazyValue<T> implements Supplier<T> {

    private final Supplier<? extends T> source;
    private final AtomicReference<CompletableFuture<Result<T>>> attempt = new AtomicReference<>();

    private record Result<T>(T value, Throwable thrown) {}

    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        CompletableFuture<Result<T>> mine = null;
        CompletableFuture<Result<T>> now = attempt.get();
        while (now == null) {
            mine = new CompletableFuture<>();
            now = attempt.compareAndSet(null, mine) ? mine : attempt.get();
        }
        if (now == mine) {
            try {
                mine.complete(new Result<>(source.get(), null));
            } catch (Throwable e) {
                attempt.set(null);
                mine.complete(new Result<>(null, e));
            }
        }
        Result<T> result = now.join();
        if (result.thrown() != null) {
            throw LazyValue.<RuntimeException>thrown(result.thrown());
        }
        return result.value();
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> RuntimeException thrown(Throwable e) throws E {
        throw (E) e;
    }
}
