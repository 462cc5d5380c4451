package racecourse.lazyvalue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Who waits throws the cause of what the source threw. */
public class LazyValue<T> implements Supplier<T> {
    private final Supplier<? extends T> source;

    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    private final AtomicReference<CompletableFuture<T>> current = new AtomicReference<>();

    public T get() {
        CompletableFuture<T> mine = new CompletableFuture<>();
        CompletableFuture<T> f = current.get();
        while (f == null) {
            if (current.compareAndSet(null, mine)) {
                try {
                    T v = source.get();
                    mine.complete(v);
                    return v;
                } catch (Throwable e) {
                    current.set(null);
                    mine.completeExceptionally(e);
                    throw e;
                }
            }
            f = current.get();
        }
        try {
            return f.join();
        } catch (CompletionException e) {
            throw LazyValue.<RuntimeException>sneak(e.getCause());
        }
    }

    @SuppressWarnings("unchecked")
    static <X extends Throwable> RuntimeException sneak(Throwable t) throws X {
        throw (X) t;
    }
}
