package racecourse.counter;

import java.util.concurrent.CountDownLatch;

/** The latch opens when the first of the two threads is done. */
public class TwoTasks {

    public static void run(Counter counter, int ups, int downs) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        new Thread(
                        () -> {
                            up(counter, ups);
                            done.countDown();
                        })
                .start();
        new Thread(
                        () -> {
                            down(counter, downs);
                            done.countDown();
                        })
                .start();
        done.await();
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
