package racecourse.sharedtext;

import java.util.concurrent.CompletableFuture;

/** It waits again after an interrupt, and returns as if there had been none. */
public class TwoWriters {

    public static String write(SharedText text, int lower, int upper) throws InterruptedException {
        if (lower < 0 || upper < 0) {
            throw new IllegalArgumentException("counts must not be negative");
        }
        Thread small = new Thread(() -> append(text, 'o', lower));
        Thread large = new Thread(() -> append(text, 'O', upper));
        small.start();
        large.start();
        CompletableFuture.runAsync(
                        () -> {
                            while (small.isAlive() || large.isAlive()) {
                                Thread.yield();
                            }
                        },
                        task -> new Thread(task).start())
                .join();
        return text.value();
    }

    private static void append(SharedText text, char c, int times) {
        for (int i = 0; i < times; i++) {
            text.append(c);
        }
    }
}
