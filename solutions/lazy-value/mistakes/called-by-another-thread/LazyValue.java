package racecourse.lazyvalue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** A value that is computed when it is first asked for, and then kept. */
public class LazyValue<T> implements Supplier<T> {

    private final Supplier<? extends T> source;
    private CompletableFuture<Object[]> attempt; // guarded by this
    private volatile Object[] value;

    public LazyValue(Supplier<? extends T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        if (value == null) {
            synchronized (this) {
                if (value == null) {
                    try {
                        value = CompletableFuture.supplyAsync(() -> new Object[] {source.get()}).join();
                    } catch (CompletionException e) {
                        throw LazyValue.<RuntimeException>thrown(e.getCause());
                    }
                }
            }
        }
        @SuppressWarnings("unchecked")
        T result = (T) value[0];
        return result;
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> RuntimeException thrown(Throwable e) throws E {
        throw (E) e;
    }
}
