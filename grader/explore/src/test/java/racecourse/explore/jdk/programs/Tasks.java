package racecourse.explore.jdk.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Executors, futures and fork/join. */
public final class Tasks {
    private Tasks() {}

    private static void runsAll(ExecutorService executor) throws Exception {
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int number = i;
            tasks.add(() -> number);
        }
        int sum = 0;
        for (Future<Integer> future : executor.invokeAll(tasks)) {
            sum += future.get();
        }
        assertEquals(190, sum);
        assertTrue(executor.invokeAny(tasks) < 20);
        Future<?> failing =
                executor.submit(
                        () -> {
                            throw new IllegalStateException("x");
                        });
        assertThrows(ExecutionException.class, failing::get);
        executor.shutdown();
        assertTrue(executor.awaitTermination(1, TimeUnit.HOURS));
        assertThrows(RejectedExecutionException.class, () -> executor.execute(() -> {}));
    }

    public static void pools() throws Exception {
        runsAll(Executors.newFixedThreadPool(2));
        runsAll(Executors.newCachedThreadPool());
        runsAll(Executors.newSingleThreadExecutor());
        runsAll(Executors.newWorkStealingPool());
        runsAll(Executors.newScheduledThreadPool(2));
        runsAll(new ForkJoinPool(2));
        runsAll(
                new ThreadPoolExecutor(
                        1,
                        2,
                        1,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        Executors.defaultThreadFactory(),
                        new ThreadPoolExecutor.AbortPolicy()));
    }

    public static void scheduled() throws Exception {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
        CountDownLatch twice = new CountDownLatch(2);
        executor.scheduleAtFixedRate(twice::countDown, 0, 1, TimeUnit.MILLISECONDS);
        twice.await();
        assertEquals(1, executor.schedule(() -> 1, 1, TimeUnit.MILLISECONDS).get());
        executor.shutdownNow();
    }

    public static void timer() throws Exception {
        Timer timer = new Timer();
        CountDownLatch twice = new CountDownLatch(2);
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        twice.countDown();
                    }
                },
                0,
                1);
        twice.await();
        timer.cancel();
    }

    public static void completionService() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        ExecutorCompletionService<String> service = new ExecutorCompletionService<>(pool);
        service.submit(() -> "a");
        assertEquals("a", service.take().get());
        pool.shutdown();
    }

    public static void futureTask() throws Exception {
        FutureTask<Integer> task = new FutureTask<>(() -> 1);
        Executor inline = Runnable::run;
        inline.execute(task);
        assertEquals(1, task.get());
        FutureTask<Integer> cancelled = new FutureTask<>(() -> 1);
        cancelled.cancel(true);
        assertThrows(CancellationException.class, cancelled::get);
    }

    private static final class Fibonacci extends RecursiveTask<Integer> {
        private static final long serialVersionUID = 1L;
        private final int n;

        Fibonacci(int n) {
            this.n = n;
        }

        @Override
        protected Integer compute() {
            if (n < 2) {
                return n;
            }
            Fibonacci left = new Fibonacci(n - 1);
            left.fork();
            return new Fibonacci(n - 2).compute() + left.join();
        }
    }

    public static void forkJoin() throws Exception {
        ForkJoinPool pool = new ForkJoinPool(3);
        assertEquals(610, pool.invoke(new Fibonacci(15)));
        pool.shutdown();
        assertEquals(55, ForkJoinPool.commonPool().submit(new Fibonacci(10)).get());
        assertEquals(2, ForkJoinPool.getCommonPoolParallelism());
    }

    public static void completableFuture() throws Exception {
        CompletableFuture<Integer> sum =
                CompletableFuture.supplyAsync(() -> 1)
                        .thenApplyAsync(i -> i + 1)
                        .thenCombine(CompletableFuture.supplyAsync(() -> 40), Integer::sum)
                        .thenCompose(CompletableFuture::completedFuture);
        assertEquals(42, sum.get());
        CompletableFuture<Object> failed = new CompletableFuture<>();
        failed.completeExceptionally(new IllegalStateException());
        assertThrows(CompletionException.class, failed::join);
        assertThrows(ExecutionException.class, failed::get);
        CompletableFuture<Object> cancelled = new CompletableFuture<>();
        cancelled.cancel(true);
        assertThrows(CancellationException.class, cancelled::join);
        CompletableFuture<String> late = new CompletableFuture<>();
        assertEquals("late", late.completeOnTimeout("late", 1, TimeUnit.MILLISECONDS).join());
        CompletableFuture.allOf(sum, late).join();
    }

    public static void publisher() throws Exception {
        List<Integer> seen = new ArrayList<>();
        SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>();
        CompletableFuture<Void> done = publisher.consume(seen::add);
        publisher.submit(1);
        publisher.submit(2);
        publisher.close();
        done.get();
        assertEquals(List.of(1, 2), seen);
    }
}
