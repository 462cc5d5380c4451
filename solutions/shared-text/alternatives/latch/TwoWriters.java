package racecourse.sharedtext;

import java.util.concurrent.CountDownLatch;

/** A latch with two to count down. */
public class TwoWriters {

    public static String write(SharedText text, int lower, int upper) throws InterruptedException {
        if (lower < 0 || upper < 0) {
            throw new IllegalArgumentException("counts must not be negative");
        }
        CountDownLatch done = new CountDownLatch(2);
        new Thread(
                        () -> {
                            append(text, 'o', lower);
                            done.countDown();
                        })
                .start();
        new Thread(
                        () -> {
                            append(text, 'O', upper);
                            done.countDown();
                        })
                .start();
        done.await();
        return text.value();
    }

    private static void append(SharedText text, char c, int times) {
        for (int i = 0; i < times; i++) {
            text.append(c);
        }
    }
}
