package racecourse.counter;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two tasks in a pool of two threads. */
public class TwoTasks {

    public static void run(Counter counter, int ups, int downs) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Future<?> up = pool.submit(() -> up(counter, ups));
            Future<?> down = pool.submit(() -> down(counter, downs));
            up.get();
            down.get();
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
