package racecourse.explore.jdk.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What JDK 21 added, called by reflection since this is compiled for JDK 17. */
public final class VirtualThreads {
    private VirtualThreads() {}

    public static void executor() throws Exception {
        ExecutorService executor =
                (ExecutorService)
                        Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        assertTrue(executor.getClass().getName().startsWith("racecourse.shadow."));
        List<Future<Integer>> futures = new ArrayList<>();
        AtomicInteger count = new AtomicInteger();
        for (int i = 0; i < 20; i++) {
            futures.add(executor.submit(count::incrementAndGet));
        }
        int sum = 0;
        for (Future<Integer> future : futures) {
            sum += future.get();
        }
        assertEquals(210, sum);
        ExecutorService.class.getMethod("close").invoke(executor);
        assertTrue(executor.awaitTermination(1, TimeUnit.HOURS));
    }

    public static void thread() throws Exception {
        AtomicInteger count = new AtomicInteger();
        Thread thread =
                (Thread)
                        Thread.class
                                .getMethod("startVirtualThread", Runnable.class)
                                .invoke(null, (Runnable) count::incrementAndGet);
        thread.join();
        assertEquals(1, count.get());
    }

    public static void closing() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(1);
        Future<Integer> future = pool.submit(() -> 1);
        ExecutorService.class.getMethod("close").invoke(pool);
        assertEquals(1, future.get());
    }
}
