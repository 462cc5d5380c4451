package racecourse.lazyvalue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** An error of the source never reaches the future that others wait for. */
public class LazyValue<T> implements Supplier<T> {
    private final Supplier<? extends T> source;

    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    private final AtomicReference<CompletableFuture<T>> current = new AtomicReference<>();

    public T get() {
        while (true) {
            CompletableFuture<T> f = current.get();
            if (f == null) {
                CompletableFuture<T> mine = new CompletableFuture<>();
                if (!current.compareAndSet(null, mine)) continue;
                boolean ok = false;
                try {
                    T v = source.get();
                    ok = true;
                    mine.complete(v);
                    return v;
                } catch (Exception e) {
                    current.set(null);
                    mine.completeExceptionally(e);
                    throw e;
                } finally {
                    if (!ok) current.compareAndSet(mine, null);
                }
            }
            try {
                return f.join();
            } catch (CompletionException e) {
                // the attempt of another thread has failed: try again
            }
        }
    }
}
