package racecourse.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.io.TempDir;
import racecourse.api.Threads;
import racecourse.api.verdict.CheckOutcome;
import racecourse.api.verdict.Verdict;
import racecourse.protocol.Job;

class CheckMonitorTest {

    private static final int THREADS = 20;

    private final OwnThreads own = OwnThreads.ofNow();
    @TempDir Path temp;
    private final CountDownLatch testEnd = new CountDownLatch(1);
    private final Queue<Thread> started = new ConcurrentLinkedQueue<>();
    private volatile boolean ended;
    private CheckMonitor monitor;

    @AfterEach
    void endTheThreads() throws InterruptedException {
        ended = true;
        testEnd.countDown();
        for (Thread thread : started) {
            thread.interrupt();
            thread.join();
        }
    }

    @Test
    void aCheckThatEndsIsNotAccused() {
        assertEquals(Optional.empty(), watch(() -> {}));
    }

    @Test
    void locksTakenInOppositeOrderAreADeadlock() {
        ReentrantLock a = new ReentrantLock();
        ReentrantLock b = new ReentrantLock();
        CountDownLatch bothHoldOne = new CountDownLatch(2);
        assertOutcome(
                CheckOutcome.DEADLOCK,
                () ->
                        Threads.inParallel(
                                () -> takeBoth(a, b, bothHoldOne),
                                () -> takeBoth(b, a, bothHoldOne)));
    }

    @Test
    void aMonitorThatIsNeverLeftIsADeadlock() {
        Object lock = new Object();
        CountDownLatch taken = new CountDownLatch(1);
        assertOutcome(
                CheckOutcome.DEADLOCK,
                () -> {
                    start(
                            () -> {
                                synchronized (lock) {
                                    taken.countDown();
                                    testEnd.await();
                                }
                            });
                    taken.await();
                    synchronized (lock) {
                        taken.countDown();
                    }
                });
    }

    @Test
    void aWaitThatNobodyEndsIsADeadlock() {
        assertOutcome(
                CheckOutcome.DEADLOCK,
                () -> {
                    synchronized (testEnd) {
                        testEnd.wait();
                    }
                });
    }

    /** With the first virtual thread, the JVM starts a thread of its own that never waits. */
    @Test
    @EnabledForJreRange(minVersion = 21)
    void aDeadlockAfterAVirtualThreadIsStillOne() {
        assertOutcome(
                CheckOutcome.DEADLOCK,
                () -> {
                    Runnable nothing = () -> {};
                    Object virtual =
                            Thread.class
                                    .getMethod("startVirtualThread", Runnable.class)
                                    .invoke(null, nothing);
                    ((Thread) virtual).join();
                    testEnd.await();
                });
    }

    @Test
    void aParkedThreadThatNobodyUnparksIsADeadlock() {
        assertOutcome(
                CheckOutcome.DEADLOCK,
                () -> {
                    while (!ended) {
                        LockSupport.park();
                    }
                });
    }

    @Test
    void aJoinOfAThreadThatWaitsIsADeadlock() {
        assertOutcome(
                CheckOutcome.DEADLOCK,
                () -> {
                    Thread other = start(() -> testEnd.await());
                    other.join();
                });
    }

    @Test
    void anIdlePoolDoesNotHideADeadlock() {
        assertOutcome(
                CheckOutcome.DEADLOCK,
                () -> {
                    IntStream.range(0, 1000).parallel().sum();
                    ExecutorService pool = Executors.newCachedThreadPool();
                    pool.submit(() -> {}).get();
                    try {
                        testEnd.await();
                    } finally {
                        pool.shutdown();
                    }
                });
    }

    @Test
    void aTimedWaitIsNoDeadlock() {
        assertEquals(
                Optional.empty(),
                watch(
                        () -> {
                            Thread sleeper = start(() -> Thread.sleep(300));
                            sleeper.join();
                        }));
    }

    @Test
    void aThreadThatComputesIsNoDeadlockForThoseWhoWaitForIt() {
        assertEquals(Optional.empty(), watch(() -> start(CheckMonitorTest::compute).join()));
    }

    @Test
    void aPoolThatOutlivesItsCheckMayServeTheNext() {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        assertEquals(Optional.empty(), watch(() -> pool.submit(() -> {}).get()));
        assertEquals(Optional.empty(), watch(() -> pool.submit(CheckMonitorTest::compute).get()));
        assertEquals(
                Optional.empty(),
                watch(
                        () ->
                                pool.submit(
                                                () -> {
                                                    Thread.sleep(200);
                                                    return null;
                                                })
                                        .get()));
        pool.shutdown();
    }

    @Test
    void aLoopThatNeverEndsIsALimitOfCpuTime() {
        Verdict verdict =
                assertOutcome(
                        CheckOutcome.LIMIT,
                        () -> {
                            while (!ended) {
                                Thread.onSpinWait();
                            }
                        });
        assertTrue(verdict.message().contains("1 seconds of CPU time"), verdict.message());
    }

    @Test
    void aLoopAroundASleepThatNeverEndsIsALimit() {
        Verdict verdict =
                assertOutcome(
                        CheckOutcome.LIMIT,
                        () -> {
                            while (!ended) {
                                Thread.sleep(1);
                            }
                        });
        assertTrue(verdict.message().contains("slept or waited"), verdict.message());
    }

    @Test
    void aThreadThatIsLeftInNativeCodeDoesNoHarm() throws IOException {
        try (ServerSocketChannel server =
                ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                        .bind(UnixDomainSocketAddress.of(temp.resolve("socket")))) {
            assertEquals(Optional.empty(), watch(() -> start(server::accept)));
            assertFalse(monitor.leftThreadsThatGoOn());
        }
    }

    @Test
    void tooManyThreadsAreALimit() {
        Verdict verdict =
                assertOutcome(
                        CheckOutcome.LIMIT,
                        () -> {
                            List<Thread> threads = new ArrayList<>();
                            for (int i = 0; i < 2 * THREADS; i++) {
                                threads.add(start(() -> Thread.sleep(60_000)));
                            }
                            for (Thread thread : threads) {
                                thread.join();
                            }
                        });
        assertTrue(verdict.message().contains(THREADS + " threads"), verdict.message());
    }

    @Test
    void asManyThreadsAsAllowedAreFine() {
        assertEquals(
                Optional.empty(),
                watch(
                        () -> {
                            for (int i = 0; i < 5 * THREADS; i++) {
                                start(() -> {}).join();
                            }
                        }));
    }

    @RepeatedTest(4)
    void quickHandOversAreNeverTakenForADeadlock() {
        for (int i = 0; i < 50; i++) {
            assertEquals(Optional.empty(), watch(CheckMonitorTest::handOver));
        }
    }

    @Test
    void threadsThatGoOnComputingAreNoticed() {
        assertEquals(
                Optional.empty(),
                watch(
                        () ->
                                start(
                                        () -> {
                                            while (!ended) {
                                                Thread.onSpinWait();
                                            }
                                        })));
        assertTrue(monitor.leftThreadsThatGoOn());
    }

    @Test
    void threadsThatWaitDoNoHarm() {
        assertEquals(Optional.empty(), watch(() -> start(() -> testEnd.await())));
        assertFalse(monitor.leftThreadsThatGoOn());
    }

    private static void handOver() throws Throwable {
        SynchronousQueue<Integer> queue = new SynchronousQueue<>();
        Threads.inParallel(
                () -> {
                    for (int i = 0; i < 20; i++) {
                        queue.put(i);
                    }
                },
                () -> {
                    for (int i = 0; i < 20; i++) {
                        queue.take();
                    }
                });
    }

    private static void compute() {
        long sum = 0;
        for (long i = 0; i < 300_000_000L; i++) {
            sum += i ^ sum;
        }
        if (sum == 42) {
            throw new IllegalStateException("the loop must not be optimised away");
        }
    }

    private static void takeBoth(
            ReentrantLock first, ReentrantLock second, CountDownLatch bothHoldOne)
            throws InterruptedException {
        first.lockInterruptibly();
        bothHoldOne.countDown();
        bothHoldOne.await();
        second.lockInterruptibly();
    }

    private Verdict assertOutcome(CheckOutcome outcome, Threads.Body body) {
        Verdict verdict = watch(body).orElseThrow();
        assertEquals(outcome, verdict.outcome());
        return verdict;
    }

    private Optional<Verdict> watch(Threads.Body body) {
        Job job = new Job("socket", "Spec", List.of(), 1, THREADS);
        monitor = new CheckMonitor(job, new FailureTranslator(CheckMonitorTest.class), own);
        return monitor.watch(threadOf(body));
    }

    private Thread start(Threads.Body body) {
        Thread thread = threadOf(body);
        thread.start();
        return thread;
    }

    private Thread threadOf(Threads.Body body) {
        Thread thread = new Thread(() -> runQuietly(body));
        started.add(thread);
        return thread;
    }

    private static void runQuietly(Threads.Body body) {
        try {
            body.run();
        } catch (Throwable e) {
            // The test interrupts what still waits at its end.
        }
    }
}
