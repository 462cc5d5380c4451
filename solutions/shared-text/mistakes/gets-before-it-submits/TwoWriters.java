package racecourse.sharedtext;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** It waits for the first task before it submits the second. */
public class TwoWriters {

    public static String write(SharedText text, int lower, int upper) throws InterruptedException {
        if (lower < 0 || upper < 0) {
            throw new IllegalArgumentException("counts must not be negative");
        }
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            pool.submit(() -> append(text, 'o', lower)).get();
            pool.submit(() -> append(text, 'O', upper)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdown();
        }
        return text.value();
    }

    private static void append(SharedText text, char c, int times) {
        for (int i = 0; i < times; i++) {
            text.append(c);
        }
    }
}
