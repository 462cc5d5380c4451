package racecourse.explore.corpus.handover;

import static racecourse.api.Threads.inParallel;
import static racecourse.explore.corpus.Expect.OK;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;

/** Futures: what was done before the completion is seen by those who get the result. */
@Uses({Uses.MEMORY_MODEL, Uses.JUC})
public final class ByFuture {

    /** FutureTask. */
    @Right
    public static final class OfFutureTask {
        public static Object run() throws Throwable {
            FutureTask<Payload> task = new FutureTask<>(() -> new Payload().fill());
            inParallel(task::run, () -> task.get().expectFilled());
            return OK;
        }
    }

    /** A get that need not wait. */
    @Right
    public static final class OfIsDone {
        public static Object run() throws Throwable {
            Payload payload = new Payload();
            FutureTask<Payload> task = new FutureTask<>(payload::fill);
            inParallel(
                    task::run,
                    () -> {
                        if (task.isDone()) {
                            task.get();
                            payload.expectFilled();
                        }
                    });
            return OK;
        }
    }

    /** CompletableFuture, completed by hand. */
    @Right
    public static final class OfComplete {
        public static Object run() throws Throwable {
            CompletableFuture<Payload> future = new CompletableFuture<>();
            inParallel(
                    () -> future.complete(new Payload().fill()),
                    () -> future.join().expectFilled());
            return OK;
        }
    }

    /** A callback, which one of the two threads runs. */
    @Right
    public static final class OfCallback {
        public static Object run() throws Throwable {
            CompletableFuture<Payload> future = new CompletableFuture<>();
            CompletableFuture<Payload> after = new CompletableFuture<>();
            inParallel(
                    () -> future.complete(new Payload().fill()),
                    () ->
                            future.thenAccept(
                                    payload -> {
                                        payload.expectFilled();
                                        after.complete(new Payload().fill());
                                    }),
                    () -> after.get().expectFilled());
            return OK;
        }
    }

    /** Two halves combined. */
    @Right
    public static final class OfCombine {
        public static Object run() throws Throwable {
            CompletableFuture<Payload> one = new CompletableFuture<>();
            CompletableFuture<Payload> two = new CompletableFuture<>();
            CompletableFuture<Void> both =
                    one.thenAcceptBoth(
                            two,
                            (a, b) -> {
                                a.expectFilled();
                                b.expectFilled();
                            });
            inParallel(
                    () -> one.complete(new Payload().fill()),
                    () -> two.complete(new Payload().fill()),
                    both::join);
            return OK;
        }
    }

    /** supplyAsync in the common pool. */
    @Right
    public static final class OfSupplyAsync {
        public static Object run() throws Throwable {
            Payload in = new Payload().fill();
            CompletableFuture.supplyAsync(
                            () -> {
                                in.expectFilled();
                                return new Payload().fill();
                            })
                    .thenAccept(Payload::expectFilled)
                    .join();
            return OK;
        }
    }
}
