package racecourse.lazyvalue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** It is not graded, and you needn't change it. */
public class Demo {

    public static void main(String[] args) throws InterruptedException {
        AtomicInteger calls = new AtomicInteger();
        LazyValue<Object> lazy =
                new LazyValue<>(
                        () -> {
                            calls.incrementAndGet();
                            return slowlyMade();
                        });
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            threads.add(new Thread(() -> System.out.println("got " + lazy.get())));
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println("The source was called " + calls + " times (it should be once).");
    }

    private static Object slowlyMade() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Object();
    }
}
