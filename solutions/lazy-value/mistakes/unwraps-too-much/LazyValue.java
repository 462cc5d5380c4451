package racecourse.lazyvalue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** A value that is computed when it is first asked for, and then kept. */
public class LazyValue<T> implements Supplier<T> {

    private final Supplier<? extends T> source;
    private final AtomicReference<CompletableFuture<T>> attempt = new AtomicReference<>();

    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        CompletableFuture<T> mine = new CompletableFuture<>();
        CompletableFuture<T> now = attempt.compareAndExchange(null, mine);
        if (now == null) {
            now = mine;
            try {
                mine.complete(source.get());
            } catch (Throwable e) {
                attempt.set(null);
                mine.completeExceptionally(e);
            }
        }
        try {
            return now.join();
        } catch (CompletionException e) {
            throw LazyValue.<RuntimeException>thrown(e.getCause());
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> RuntimeException thrown(Throwable e) throws E {
        throw (E) e;
    }
}
