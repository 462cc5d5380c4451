package racecourse.counter;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** An executor that waits for its virtual threads when it is closed. */
public class TwoTasks {

    public static void run(Counter counter, int ups, int downs) throws InterruptedException {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> up = pool.submit(() -> up(counter, ups));
            Future<?> down = pool.submit(() -> down(counter, downs));
            up.get();
            down.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
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
