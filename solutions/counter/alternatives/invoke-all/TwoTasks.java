package racecourse.counter;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Hands both tasks to a pool, which waits for them. */
public class TwoTasks {

    public static void run(Counter counter, int ups, int downs) throws InterruptedException {
        ExecutorService pool = Executors.newCachedThreadPool();
        try {
            pool.invokeAll(
                    List.of(
                            Executors.callable(() -> up(counter, ups)),
                            Executors.callable(() -> down(counter, downs))));
        } finally {
            pool.shutdownNow();
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
