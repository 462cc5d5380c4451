package racecourse.explore.lincheck.counters;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;

/** Correct: a thread of its own owns the number. */
final class ServedCounter implements Counter {

    private final Executor owner =
            Executors.newSingleThreadExecutor(
                    task -> {
                        Thread thread = new Thread(task);
                        thread.setDaemon(true);
                        return thread;
                    });
    private long value = 10;

    @Override
    public void increment() {
        ask(() -> ++value);
    }

    @Override
    public void decrement() {
        ask(() -> --value);
    }

    @Override
    public long value() {
        return ask(() -> value);
    }

    private long ask(LongSupplier question) {
        return CompletableFuture.supplyAsync(question::getAsLong, owner).join();
    }
}
