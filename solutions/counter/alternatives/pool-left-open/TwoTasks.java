package racecourse.counter;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Uses threads of a pool that stays for the next call. */
public class TwoTasks {

    public static void run(Counter counter, int ups, int downs) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(2);
        POOL.execute(
                () -> {
                    up(counter, ups);
                    done.countDown();
                });
        POOL.execute(
                () -> {
                    down(counter, downs);
                    done.countDown();
                });
        done.await();
    }

    private static final ExecutorService POOL =
            Executors.newCachedThreadPool(
                    task -> {
                        Thread thread = new Thread(task);
                        thread.setDaemon(true);
                        return thread;
                    });

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
