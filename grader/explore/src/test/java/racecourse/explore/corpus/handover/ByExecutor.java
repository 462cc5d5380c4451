package racecourse.explore.corpus.handover;

import static racecourse.explore.corpus.Expect.OK;

import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import racecourse.explore.corpus.Expect;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;

/** Executors: before submit, in the task, after get or awaitTermination. */
@Uses({Uses.MEMORY_MODEL, Uses.JUC})
public final class ByExecutor {

    /** What was done before execute is seen by the task, and what it did after awaitTermination. */
    @Right
    public static final class OfExecute {
        public static Object run() throws Throwable {
            Payload in = new Payload().fill();
            Payload out = new Payload();
            ExecutorService pool = Executors.newFixedThreadPool(2);
            pool.execute(
                    () -> {
                        in.expectFilled();
                        out.fill();
                    });
            pool.shutdown();
            Expect.that(pool.awaitTermination(1, TimeUnit.HOURS), "not terminated");
            out.expectFilled();
            return OK;
        }
    }

    /** Future.get. */
    @Right
    public static final class OfSubmit {
        public static Object run() throws Throwable {
            ExecutorService pool = Executors.newSingleThreadExecutor();
            Future<Payload> future = pool.submit(() -> new Payload().fill());
            future.get().expectFilled();
            pool.shutdown();
            return OK;
        }
    }

    /** From one task to the next in a single thread. */
    @Right
    public static final class OfTaskToTask {
        public static Object run() throws Throwable {
            Payload payload = new Payload();
            ExecutorService pool = Executors.newSingleThreadExecutor();
            pool.execute(payload::fill);
            pool.submit(payload::expectFilled).get();
            pool.shutdown();
            return OK;
        }
    }

    /** invokeAll. */
    @Right
    public static final class OfInvokeAll {
        public static Object run() throws Throwable {
            ExecutorService pool = Executors.newFixedThreadPool(2);
            List<Future<Payload>> all =
                    pool.invokeAll(List.of(() -> new Payload().fill(), () -> new Payload().fill()));
            for (Future<Payload> each : all) {
                each.get().expectFilled();
            }
            pool.shutdown();
            return OK;
        }
    }

    /** A completion service. */
    @Right
    public static final class OfCompletionService {
        public static Object run() throws Throwable {
            ExecutorService pool = Executors.newFixedThreadPool(2);
            CompletionService<Payload> service = new ExecutorCompletionService<>(pool);
            service.submit(() -> new Payload().fill());
            service.submit(() -> new Payload().fill());
            service.take().get().expectFilled();
            service.take().get().expectFilled();
            pool.shutdown();
            return OK;
        }
    }

    /** A delayed task. */
    @Right
    @Uses({Uses.MEMORY_MODEL, Uses.JUC, Uses.TIME})
    public static final class OfScheduled {
        public static Object run() throws Throwable {
            Payload in = new Payload().fill();
            ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
            Future<Payload> future =
                    timer.schedule(
                            () -> {
                                in.expectFilled();
                                return new Payload().fill();
                            },
                            1,
                            TimeUnit.MILLISECONDS);
            future.get().expectFilled();
            timer.shutdown();
            return OK;
        }
    }

    /** Fork and join. */
    @Right
    public static final class OfForkJoin {
        public static Object run() throws Throwable {
            ForkJoinPool pool = new ForkJoinPool(2);
            pool.invoke(new Parent());
            pool.shutdown();
            return OK;
        }

        private static final class Parent extends RecursiveAction {
            private static final long serialVersionUID = 1L;

            @Override
            protected void compute() {
                Child child = new Child();
                child.in.fill();
                child.fork();
                child.join();
                child.out.expectFilled();
            }
        }

        private static final class Child extends RecursiveAction {
            private static final long serialVersionUID = 1L;
            final transient Payload in = new Payload();
            final transient Payload out = new Payload();

            @Override
            protected void compute() {
                in.expectFilled();
                out.fill();
            }
        }
    }
}
