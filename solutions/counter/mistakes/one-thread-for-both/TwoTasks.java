package racecourse.counter;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A single thread counts up and then down. */
public class TwoTasks {

    public static void run(Counter counter, int ups, int downs) throws InterruptedException {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            pool.invokeAll(
                    List.of(
                            Executors.callable(() -> up(counter, ups)),
                            Executors.callable(() -> down(counter, downs))));
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
