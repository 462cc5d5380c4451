package racecourse.sharedtext;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Waits for the end of a pool. */
public class TwoWriters {

    public static String write(SharedText text, int lower, int upper) throws InterruptedException {
        if (lower < 0 || upper < 0) {
            throw new IllegalArgumentException("counts must not be negative");
        }
        ExecutorService pool = Executors.newCachedThreadPool();
        pool.execute(() -> append(text, 'o', lower));
        pool.execute(() -> append(text, 'O', upper));
        pool.shutdown();
        while (!pool.awaitTermination(1, TimeUnit.HOURS)) {
            // and again
        }
        return text.value();
    }

    private static void append(SharedText text, char c, int times) {
        for (int i = 0; i < times; i++) {
            text.append(c);
        }
    }
}
