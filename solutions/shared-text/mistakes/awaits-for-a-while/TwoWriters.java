package racecourse.sharedtext;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** AwaitTermination returns false when its time is over. */
public class TwoWriters {

    public static String write(SharedText text, int lower, int upper) throws InterruptedException {
        if (lower < 0 || upper < 0) {
            throw new IllegalArgumentException("counts must not be negative");
        }
        ExecutorService pool = Executors.newFixedThreadPool(2);
        pool.execute(() -> append(text, 'o', lower));
        pool.execute(() -> append(text, 'O', upper));
        pool.shutdown();
        pool.awaitTermination(10, TimeUnit.SECONDS);
        return text.value();
    }

    private static void append(SharedText text, char c, int times) {
        for (int i = 0; i < times; i++) {
            text.append(c);
        }
    }
}
