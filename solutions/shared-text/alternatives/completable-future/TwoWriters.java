package racecourse.sharedtext;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Two futures in threads of their own, waited for together. */
public class TwoWriters {

    public static String write(SharedText text, int lower, int upper) throws InterruptedException {
        if (lower < 0 || upper < 0) {
            throw new IllegalArgumentException("counts must not be negative");
        }
        CompletableFuture<Void> small = CompletableFuture.runAsync(() -> append(text, 'o', lower), TwoWriters::start);
        CompletableFuture<Void> large = CompletableFuture.runAsync(() -> append(text, 'O', upper), TwoWriters::start);
        try {
            CompletableFuture.allOf(small, large).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return text.value();
    }

    private static void append(SharedText text, char c, int times) {
        for (int i = 0; i < times; i++) {
            text.append(c);
        }
    }

    private static void start(Runnable task) {
        new Thread(task).start();
    }
}
