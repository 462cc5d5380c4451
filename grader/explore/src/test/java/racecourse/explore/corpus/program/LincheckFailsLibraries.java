package racecourse.explore.corpus.program;

import static racecourse.api.Threads.inParallel;
import static racecourse.explore.corpus.Expect.OK;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import racecourse.explore.corpus.Expect;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;

/** More right programs that other explorers accuse: futures, random numbers, hash order. */
@Uses(Uses.JUC)
public final class LincheckFailsLibraries {

    /** A chain of CompletableFutures. */
    @Right
    public static final class FutureChain {
        public static Object run() throws Throwable {
            CompletableFuture<Integer> start = new CompletableFuture<>();
            CompletableFuture<Integer> end = start.thenApply(x -> x + 1).thenApply(x -> x * 2);
            inParallel(() -> start.complete(20), () -> Expect.equal(42, end.get()));
            return OK;
        }
    }

    /** Asynchronous stages in a pool of one's own. */
    @Right
    public static final class FuturesInAPool {
        public static Object run() throws Throwable {
            ExecutorService pool = Executors.newFixedThreadPool(2);
            CompletableFuture<Integer> a = CompletableFuture.supplyAsync(() -> 20, pool);
            CompletableFuture<Integer> b = CompletableFuture.supplyAsync(() -> 22, pool);
            Expect.equal(42, a.thenCombine(b, Integer::sum).get());
            pool.shutdown();
            Expect.that(pool.awaitTermination(1, TimeUnit.HOURS), "not terminated");
            return OK;
        }
    }

    /** An exception that goes through a future. */
    @Right
    public static final class FutureFails {
        public static Object run() throws Throwable {
            CompletableFuture<Integer> future = new CompletableFuture<>();
            CompletableFuture<Integer> rescued = future.exceptionally(e -> -1);
            inParallel(
                    () -> future.completeExceptionally(new IllegalStateException("failed")),
                    () -> Expect.equal(-1, rescued.join()));
            return OK;
        }
    }

    /** Random back-off: random numbers of three kinds. */
    @Right
    public static final class RandomNumbers {
        public static Object run() throws Throwable {
            Random shared = new Random();
            inParallel(
                    () -> Expect.that(shared.nextInt(10) < 10, "out of range"),
                    () -> Expect.that(Math.random() < 1, "out of range"),
                    () ->
                            Expect.that(
                                    ThreadLocalRandom.current().nextInt(10) < 10, "out of range"));
            return OK;
        }
    }

    /** The order of a HashSet of objects without a hashCode of their own. */
    @Right
    @Uses(Uses.COLLECTIONS)
    public static final class HashOrder {
        public static Object run() throws Throwable {
            Set<Object> set = new HashSet<>();
            for (int i = 0; i < 3; i++) {
                set.add(new Object());
            }
            List<Object> order = new ArrayList<>(set);
            Expect.equal(3, order.size());
            Expect.that(set.containsAll(order), "lost an element");
            return OK;
        }
    }

    /** A HashMap that each thread keeps for itself. */
    @Right
    @Uses(Uses.COLLECTIONS)
    public static final class ConfinedMap {
        public static Object run() throws Throwable {
            inParallel(ConfinedMap::count, ConfinedMap::count);
            return OK;
        }

        private static void count() {
            Map<String, Integer> counts = new HashMap<>();
            for (String word : List.of("a", "b", "a")) {
                counts.merge(word, 1, Integer::sum);
            }
            Expect.equal(Map.of("a", 2, "b", 1), counts);
        }
    }

    /** A ThreadLocal: each thread has its own. */
    @Right
    public static final class ThreadLocals {
        private static final ThreadLocal<int[]> OWN = ThreadLocal.withInitial(() -> new int[1]);

        public static Object run() throws Throwable {
            inParallel(ThreadLocals::count, ThreadLocals::count);
            return OK;
        }

        private static void count() {
            OWN.get()[0]++;
            OWN.get()[0]++;
            Expect.equal(2, OWN.get()[0]);
        }
    }

    /** Sequential streams and sorting inside a thread. */
    @Right
    @Uses(Uses.COLLECTIONS)
    public static final class SequentialStreams {
        public static Object run() throws Throwable {
            inParallel(
                    () -> Expect.equal(6, List.of(1, 2, 3).stream().mapToInt(x -> x).sum()),
                    () -> {
                        List<String> words = new ArrayList<>(List.of("b", "a"));
                        words.sort(null);
                        Expect.equal(List.of("a", "b"), words);
                    });
            return OK;
        }
    }
}
