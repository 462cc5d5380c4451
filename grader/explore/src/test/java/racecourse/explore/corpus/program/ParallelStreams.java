package racecourse.explore.corpus.program;

import static racecourse.explore.corpus.Expect.OK;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import racecourse.explore.corpus.Expect;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;
import racecourse.explore.corpus.Wrong;

/** Parallel streams, in the common pool and in one of their own. */
@Uses(Uses.JUC)
public final class ParallelStreams {

    /** What the stream itself collects. */
    @Right
    public static final class Collected {
        public static Object run() {
            List<Integer> squares =
                    List.of(1, 2, 3).parallelStream().map(n -> n * n).collect(Collectors.toList());
            Expect.equal(List.of(1, 4, 9), squares);
            Expect.equal(2L, LongStream.range(0, 4).parallel().filter(n -> n % 2 == 0).count());
            return OK;
        }
    }

    /** Side effects on a list that nobody guards. */
    @Wrong({Wrong.ASSERTION, "ArrayIndexOutOfBoundsException"})
    public static final class AddedToAPlainList {
        public static Object run() {
            List<Integer> found = new ArrayList<>();
            IntStream.range(0, 3).parallel().forEach(found::add);
            Expect.equal(3, found.size());
            return OK;
        }
    }

    /** A sum in an array that all threads write. */
    @Wrong(Wrong.ASSERTION)
    public static final class SummedInPlace {
        public static Object run() {
            int[] sum = new int[1];
            List.of(1, 2, 3).parallelStream().forEach(n -> sum[0] += n);
            Expect.equal(6, sum[0]);
            return OK;
        }
    }

    /** In a pool of two, two are at work at once. */
    @Right
    public static final class MeetInOwnPool {
        public static Object run() throws Throwable {
            ForkJoinPool pool = new ForkJoinPool(2);
            pool.submit(() -> meet(2)).get();
            pool.shutdown();
            Expect.that(pool.awaitTermination(1, TimeUnit.HOURS), "not terminated");
            return OK;
        }
    }

    /** So it is in pools of other sizes, one after the other, with a number too many for each. */
    @Right
    public static final class MeetInPoolsOfManySizes {
        public static Object run() throws Throwable {
            for (int parties = 2; parties <= 5; parties++) {
                ForkJoinPool pool = new ForkJoinPool(parties);
                CountDownLatch all = new CountDownLatch(parties);
                IntStream numbers = IntStream.rangeClosed(0, parties);
                pool.submit(() -> numbers.parallel().forEach(n -> meet(all))).get();
                pool.shutdown();
                Expect.that(pool.awaitTermination(1, TimeUnit.HOURS), "not terminated");
            }
            return OK;
        }
    }

    /** Tasks that are handed in from outside. */
    @Right
    public static final class TasksOfOnePoolMeet {
        public static Object run() throws Throwable {
            ForkJoinPool pool = new ForkJoinPool(3);
            CountDownLatch all = new CountDownLatch(3);
            List<Future<?>> tasks = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                tasks.add(pool.submit(() -> meet(all)));
            }
            for (Future<?> task : tasks) {
                task.get();
            }
            pool.shutdown();
            return OK;
        }
    }

    /** As many as wanted are at work at once only if the pool is so large. */
    @Wrong(Wrong.DEADLOCK)
    public static final class MeetInTheCommonPool {
        public static Object run() {
            meet(8);
            return OK;
        }
    }

    private static void meet(int parties) {
        CountDownLatch all = new CountDownLatch(parties);
        IntStream.range(0, parties).parallel().forEach(n -> meet(all));
    }

    private static void meet(CountDownLatch all) {
        all.countDown();
        try {
            all.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private ParallelStreams() {}
}
