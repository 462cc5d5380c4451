package racecourse.counter;

import java.util.concurrent.CountDownLatch;

/** The latch is counted down before the counting, not after it. */
public class TwoTasks {

    public static void run(Counter counter, int ups, int downs) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(2);
        new Thread(
                        () -> {
                            done.countDown();
                            up(counter, ups);
                        })
                .start();
        new Thread(
                        () -> {
                            done.countDown();
                            down(counter, downs);
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
