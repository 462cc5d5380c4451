package racecourse.counter;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Two futures, waited for together. */
public class TwoTasks {

    public static void run(Counter counter, int ups, int downs) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            CompletableFuture<Void> up = CompletableFuture.runAsync(() -> up(counter, ups), pool);
            CompletableFuture<Void> down = CompletableFuture.runAsync(() -> down(counter, downs), pool);
            CompletableFuture.allOf(up, down).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdown();
        }
    }

    private static void up(Counter counter, int times) {
        for (int i = 0; i < times; i++) {
            counter.increment();
        }
    }

    private static void down(Counter counter, int times) {
        for (int i = 0; i < times; i++) {
            counter.decrement();
        }
    }
}
