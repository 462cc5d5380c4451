package racecourse.counter;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Shutdown tells a pool to end, it does not wait until it has. */
public class TwoTasks {

    public static void run(Counter counter, int ups, int downs) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        pool.execute(() -> up(counter, ups));
        pool.execute(() -> down(counter, downs));
        pool.shutdown();
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
