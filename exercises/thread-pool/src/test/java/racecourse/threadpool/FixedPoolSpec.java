package racecourse.threadpool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import racecourse.api.Check;
import racecourse.api.Explored;
import racecourse.api.Hint;
import racecourse.api.OffLimits;
import racecourse.api.Processes;
import racecourse.api.Threads;
import racecourse.threadpool.FixedPool.Handle;

/** The numbers are those of the statement. */
class FixedPoolSpec {

    private static final int MANY = 2_000;

    /** Together with so many tasks in each, they are as many as a worker may see in a day. */
    private static final int ROUNDS = 20;

    // 1
    @Explored(schedules = 1)
    @OffLimits(
            value = {
                "java.util.concurrent.Executors",
                "java.util.concurrent.*ExecutorService",
                "java.util.concurrent.*PoolExecutor",
                "java.util.concurrent.*CompletionService",
                "java.util.concurrent.ForkJoin*",
                "java.util.concurrent.Recursive*",
                "java.util.concurrent.CountedCompleter",
                "java.util.concurrent.CompletableFuture#*Async",
                "java.util.concurrent.CompletionStage#*Async",
                "java.util.concurrent.*Queue",
                "java.util.concurrent.*Deque",
                "java.util.Timer*",
                "java.util.Collection#parallelStream",
                "java.util.stream.BaseStream#parallel",
                "java.util.Arrays#parallel*"
            },
            instead = "threads of your own, and a plain collection that a lock guards,")
    @Check(title = "A pool of your own making runs a task", points = 1, about = "FixedPool.submit")
    @Hint("A thread whose run method is a loop: take a task, run it, and again.")
    void runsATask() throws Throwable {
        Scenario.run(
                2,
                pool -> {
                    assertEquals(
                            "result", pool.submit(() -> "result").join(), "what join returned");
                });
    }

    // 2
    @Explored(schedules = 20)
    @Check(
            title = "Less than one thread is refused, and none is started",
            points = 1,
            about = "FixedPool.FixedPool",
            requires = "runsATask")
    @Hint("IllegalArgumentException, before the first thread is started.")
    void refusesLessThanOneThread() {
        for (int threads : new int[] {0, -1, Integer.MIN_VALUE}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new FixedPool(threads),
                    "new FixedPool(" + threads + ")");
        }
    }

    // 3
    @Explored(schedules = 100)
    @Check(
            title = "join gives the task's result, or the very object that it threw as the cause",
            points = 1,
            about = "FixedPool.submit",
            requires = "runsATask")
    @Hint("A task may throw anything that is Throwable. What does your worker catch?")
    @Hint("null is a result like any other: what tells you that the task has ended?")
    @Hint("Some futures unwrap certain exceptions, or treat them in a way of their own.")
    void joinGivesResultOrCause() throws Throwable {
        Scenario.run(
                1,
                pool -> {
                    Handle<Object> nothing = pool.submit(() -> null);
                    assertNull(nothing.join(), "what join of a task that returned null returned");
                    assertNull(nothing.join(), "what a second join returned");
                    Object result = new Object();
                    assertSame(result, pool.submit(() -> result).join(), "what join returned");
                    Exception returned = new IllegalStateException("returned, not thrown");
                    assertSame(returned, pool.submit(() -> returned).join(), "what join returned");
                    givesCause(pool, new Exception("1"));
                    givesCause(pool, new IllegalStateException("2", new Exception("cause")));
                    givesCause(pool, new Error("3"));
                    givesCause(pool, new InterruptedException("4"));
                    givesCause(pool, new ExecutionException("5", new Exception("cause")));
                    givesCause(pool, new CompletionException("6", new Exception("cause")));
                    givesCause(pool, new CancellationException("7"));
                    givesCause(pool, new Throwable("8"));
                    givesCause(pool, new StackOverflowError("9"));
                });
    }

    private static void givesCause(FixedPool pool, Throwable thrown) throws Exception {
        Handle<Object> handle =
                pool.submit(
                        () -> {
                            throw FixedPoolSpec.<RuntimeException>sneak(thrown);
                        });
        for (int i = 0; i < 2; i++) {
            String kind = thrown.getClass().getSimpleName();
            try {
                Object result = handle.join();
                fail("a task threw an " + kind + ", and join returned " + result);
            } catch (ExecutionException e) {
                if (e.getCause() != thrown) {
                    fail(
                            "a task threw "
                                    + thrown
                                    + ", and the cause of join's ExecutionException was "
                                    + e.getCause());
                }
            } catch (InterruptedException | RuntimeException e) {
                fail("a task threw an " + kind + ", and join threw " + e);
            }
        }
    }

    /** Throws anything, whatever the compiler would demand; never returns. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    // 4
    @Explored(schedules = 1_000)
    @Check(
            title = "Several threads may join the same task, again and again",
            points = 1,
            about = "FixedPool.submit",
            requires = "runsATask")
    @Hint("The task may end between the question whether it has, and the wait.")
    @Hint("How many threads may be waiting for one task, and how many do you wake?")
    void everyJoinReturns() throws Throwable {
        Scenario.run(
                1,
                pool -> {
                    Handle<Integer> handle = pool.submit(() -> 7);
                    Threads.Body joins = () -> assertEquals(7, handle.join(), "what join returned");
                    Threads.inParallel(joins, joins, joins);
                    joins.run();
                });
    }

    // 5
    @Explored(schedules = 1_000)
    @Check(
            title = "As many tasks run at the same time as the pool has threads",
            points = 1,
            about = "FixedPool.submit",
            requires = "runsATask")
    @Hint("Three tasks wait for each other, in a pool of three threads. How many have begun?")
    @Hint("Is a lock held while a task runs? Are all threads started?")
    @Hint("Each task that is handed in needs a thread: one wake-up, or one start, for each.")
    @Hint("A worker that has been woken is still counted as idle, until it has come to itself?")
    @Hint("A task hands in another one while close waits. Has the thread that could run it left?")
    @Hint("How many threads there are is for the caller to say, and not for the number of cores.")
    void allThreadsWorkAtOnce() throws Throwable {
        Processes.cores(1);
        Scenario.run(
                3,
                pool -> {
                    pool.submit(() -> null).join();
                    for (int round = 0; round < 2; round++) {
                        CountDownLatch allIn = new CountDownLatch(3);
                        List<Handle<Void>> handles = new ArrayList<>();
                        for (int i = 0; i < 3; i++) {
                            handles.add(
                                    pool.submit(
                                            () -> {
                                                allIn.countDown();
                                                allIn.await();
                                                return null;
                                            }));
                        }
                        for (Handle<Void> handle : handles) {
                            handle.join();
                        }
                    }
                });
        Scenario.run(
                2,
                pool -> {
                    pool.submit(() -> joinAnother(pool));
                    pool.close();
                });
    }

    /** In a pool of two threads, of which the other one is free, unless it takes no more tasks. */
    private static Object joinAnother(FixedPool pool) throws Exception {
        Handle<Object> another;
        try {
            another = pool.submit(() -> null);
        } catch (RejectedExecutionException e) {
            return null;
        }
        return another.join();
    }

    // 6
    @Explored(schedules = 3_000)
    @Check(
            title =
                    "Never do more run at the same time, and none in a thread that isn't the pool's",
            points = 1,
            about = "FixedPool.submit",
            requires = "runsATask")
    @Hint("Which threads can get at a task, and how many are there?")
    @Hint("submit, join and close don't run tasks themselves, however bored they are.")
    void neverMoreThanItsThreads() throws Throwable {
        Scenario.run(
                2,
                pool -> {
                    FixedPool another = new FixedPool(1);
                    Thread anothers = another.submit(() -> Thread.currentThread()).join();
                    Crew crew = new Crew();
                    List<Handle<Void>> handles = new ArrayList<>();
                    for (int i = 0; i < 4; i++) {
                        handles.add(
                                pool.submit(
                                        () -> {
                                            crew.begin();
                                            crew.end();
                                            return null;
                                        }));
                    }
                    for (Handle<Void> handle : handles) {
                        handle.join();
                    }
                    another.close();
                    crew.assertNot(
                            Thread.currentThread(), "the thread that called submit, join or close");
                    crew.assertNot(anothers, "a thread of another pool");
                    if (crew.most() > 2) {
                        fail(crew.most() + " tasks ran at the same time in a pool of 2 threads");
                    }
                });
    }

    // 7
    @Explored(schedules = 1_000)
    @Check(
            title = "A task starts as soon as a thread is free, without any further call",
            points = 1,
            about = "FixedPool.submit",
            requires = "runsATask")
    @Hint("The worker looks, finds nothing, and is about to wait: now comes the task.")
    @Hint("The question 'is there a task?' and the wait belong under the lock that submit takes.")
    @Hint("Two threads may submit at the same time: who guards the queue?")
    @Hint("A worker that has nothing to do may not leave for good: more may come.")
    @Hint("Who waits where the workers wait? One notify, or signal, may wake somebody else.")
    void startsWithoutFurtherCalls() throws Throwable {
        Scenario.run(
                2,
                pool -> {
                    CountDownLatch never = new CountDownLatch(1);
                    pool.submit(
                            () -> {
                                never.await();
                                return null;
                            });
                    CountDownLatch bothRan = new CountDownLatch(2);
                    Threads.Body submits = () -> submitCountDown(pool, bothRan);
                    Threads.inParallel(submits, submits);
                    bothRan.await();
                    CountDownLatch laterRan = new CountDownLatch(1);
                    submitCountDown(pool, laterRan);
                    laterRan.await();
                    never.countDown();
                });
        Scenario.run(
                2,
                pool -> {
                    CountDownLatch gate = new CountDownLatch(1);
                    Handle<Object> waiting =
                            pool.submit(
                                    () -> {
                                        gate.await();
                                        return null;
                                    });
                    Threads.inParallel(waiting::join, () -> submitCountDown(pool, gate));
                });
    }

    private static Handle<Void> submitCountDown(FixedPool pool, CountDownLatch latch) {
        return pool.submit(
                () -> {
                    latch.countDown();
                    return null;
                });
    }

    // 8
    @Test
    @Check(
            title = "submit never waits, however many tasks there are, also from inside a task",
            points = 1,
            about = "FixedPool.submit",
            requires = {
                "runsATask",
                "joinGivesResultOrCause",
                "everyJoinReturns",
                "startsWithoutFurtherCalls"
            })
    @Hint("All threads are busy, and 2,000 tasks are handed in. Where do you keep them?")
    @Hint("A task that hands in a task has a thread of the pool, and perhaps one of your locks.")
    void submitNeverWaits() throws Throwable {
        Scenario.run(
                1,
                pool -> {
                    CountDownLatch begun = new CountDownLatch(1);
                    CountDownLatch allSubmitted = new CountDownLatch(1);
                    Handle<Handle<Integer>> blocker =
                            pool.submit(
                                    () -> {
                                        begun.countDown();
                                        allSubmitted.await();
                                        CountDownLatch submitted = new CountDownLatch(1);
                                        Handle<Integer> inner =
                                                pool.submit(
                                                        () -> {
                                                            submitted.await();
                                                            return 1;
                                                        });
                                        submitted.countDown();
                                        return inner;
                                    });
                    begun.await(); // The queue of waiting tasks has been in use before it grows.
                    List<Handle<Integer>> handles = new ArrayList<>();
                    AtomicInteger runs = new AtomicInteger();
                    Callable<Integer> theSameTask =
                            () -> {
                                runs.incrementAndGet();
                                return 1;
                            };
                    for (int i = 0; i < MANY; i++) {
                        handles.add(pool.submit(theSameTask));
                    }
                    allSubmitted.countDown();
                    int sum = blocker.join().join();
                    for (Handle<Integer> handle : handles) {
                        sum += handle.join();
                    }
                    assertEquals(MANY + 1, sum, "how many of the handles gave a result");
                    assertEquals(MANY, runs.get(), "runs of a task handed in so many times");
                    for (int round = 0; round < ROUNDS; round++) {
                        handles.clear();
                        for (int i = 0; i < MANY; i++) {
                            handles.add(pool.submit(() -> 1));
                        }
                        for (Handle<Integer> handle : handles) {
                            handle.join();
                        }
                    }
                });
    }

    // 9
    @Explored(schedules = 1_000)
    @Check(
            title = "What a task throws, or the interrupt flag that it leaves, harms nobody",
            points = 1,
            about = "FixedPool.submit",
            requires = {"runsATask", "joinGivesResultOrCause"})
    @Hint("What happens to a thread whose run method ends with an exception?")
    @Hint("A thread whose interrupt flag is set can't wait: what does your worker do then?")
    @Hint("Clear the flag (Thread.interrupted) before the next task begins.")
    void badTasksHarmNobody() throws Throwable {
        Scenario.run(
                1,
                pool -> {
                    Handle<Object> throwing =
                            pool.submit(
                                    () -> {
                                        throw new Error("thrown by a task");
                                    });
                    Handle<Object> leavingTheFlag =
                            pool.submit(
                                    () -> {
                                        Thread.currentThread().interrupt();
                                        return null;
                                    });
                    Handle<Boolean> asking = pool.submit(() -> Thread.interrupted());
                    assertThrows(ExecutionException.class, throwing::join);
                    leavingTheFlag.join();
                    assertFalse(asking.join(), "the interrupt flag that a task found at its begin");
                    pool.submit(
                            () -> {
                                Thread.currentThread().interrupt();
                                throw new IllegalStateException("thrown by a task");
                            });
                    assertFalse(
                            pool.submit(() -> Thread.interrupted()).join(),
                            "the interrupt flag that a task found at its begin");
                    pool.submit(
                            () -> {
                                throw new InterruptedException("thrown by a task");
                            });
                    assertFalse(
                            pool.submit(() -> Thread.interrupted()).join(),
                            "the interrupt flag that a task found at its begin");
                });
    }

    // 10
    @Explored(schedules = 1_000)
    @Check(
            title = "isDone turns true by itself when the task has ended, and not before",
            points = 1,
            about = "FixedPool.submit",
            requires = "runsATask")
    @Hint("A plain field that is read without a lock may look the same for ever.")
    @Hint("In which order are the result and the mark 'done' written? And who may look in between?")
    @Hint("The mark must be volatile, or read under the lock; and it must be written last.")
    void isDoneTellsTheTruth() throws Throwable {
        Scenario.run(
                1,
                pool -> {
                    int[] written = new int[1];
                    CountDownLatch asked = new CountDownLatch(1);
                    Handle<String> handle =
                            pool.submit(
                                    () -> {
                                        asked.await();
                                        written[0] = 1;
                                        return "result";
                                    });
                    assertFalse(handle.isDone(), "isDone() of a task that cannot have ended");
                    asked.countDown();
                    while (!handle.isDone()) {
                        Threads.giveWay();
                    }
                    assertEquals(1, written[0], "what the task wrote, seen after isDone()");
                    assertEquals("result", handle.join(), "what join returned after isDone()");
                    Handle<Object> throwing =
                            pool.submit(
                                    () -> {
                                        throw new Exception("thrown by a task");
                                    });
                    while (!throwing.isDone()) {
                        Threads.giveWay();
                    }
                });
    }

    // 11
    @Explored(schedules = 1_000)
    @Check(
            title =
                    "After join, and after close, isDone is true and what the task wrote is visible",
            points = 1,
            about = "FixedPool.submit",
            requires = "runsATask")
    @Hint("What happens before what? Look up happens-before: locks, volatile, start and join.")
    @Hint("Write the result first, then the mark that it is there; read them the other way round.")
    void whatTasksWroteIsVisible() throws Throwable {
        Scenario.run(
                2,
                pool -> {
                    int[] written = new int[2];
                    Handle<int[]> joined = pool.submit(() -> write(written, 0));
                    Handle<int[]> closed = pool.submit(() -> write(written, 1));
                    Threads.Body joins =
                            () -> {
                                assertEquals(
                                        1, joined.join()[0], "what the task wrote, after join");
                                assertTrue(joined.isDone(), "isDone() after join");
                            };
                    Threads.inParallel(joins, joins);
                    pool.close();
                    assertEquals(1, written[1], "what the task wrote, after close");
                    assertTrue(closed.isDone(), "isDone() after close");
                });
    }

    private static int[] write(int[] numbers, int index) {
        numbers[index] = 1;
        return numbers;
    }

    // 12
    @Explored(schedules = 1_000)
    @Check(
            title = "close returns after all accepted tasks have run, and leaves no thread behind",
            points = 1,
            about = "FixedPool.close",
            requires = "runsATask")
    @Hint("Tasks may still be waiting for a thread when close is called: they have been accepted.")
    @Hint("Who tells the workers that nothing more will come? All of them?")
    @Hint(
            "When may a worker end: when the pool is closed, or when it is closed and nothing is left?")
    void closeLosesNothing() throws Throwable {
        Scenario.run(
                2,
                pool -> {
                    Crew crew = new Crew();
                    CountDownLatch bothIn = new CountDownLatch(2);
                    int[] ran = new int[3];
                    for (int i = 0; i < 3; i++) {
                        int n = i;
                        pool.submit(
                                () -> {
                                    crew.begin();
                                    bothIn.countDown();
                                    awaitWhateverComes(bothIn);
                                    ran[n]++;
                                    return null;
                                });
                    }
                    pool.close();
                    for (int times : ran) {
                        assertEquals(1, times, "how often a task had run when close returned");
                    }
                    new FixedPool(3).close();
                    for (Thread started : Threads.started()) {
                        if (started != Thread.currentThread()) {
                            started.join();
                        }
                    }
                });
    }

    /** An interrupt is the matter of another check. */
    private static void awaitWhateverComes(CountDownLatch latch) {
        while (true) {
            try {
                latch.await();
                return;
            } catch (InterruptedException e) {
                // wait again
            }
        }
    }

    // 13
    @Explored(schedules = 1_000)
    @Check(
            title =
                    "Every call of close returns only then, also a second one or one at the same time",
            points = 1,
            about = "FixedPool.close",
            requires = "closeLosesNothing")
    @Hint("'It is closed already' is no reason to return: are the tasks done, the threads ended?")
    void everyCloseWaits() throws Throwable {
        Scenario.run(
                1,
                pool -> {
                    int[] ran = new int[2];
                    for (int i = 0; i < 2; i++) {
                        int n = i;
                        pool.submit(() -> ran[n]++);
                    }
                    Threads.Body closes =
                            () -> {
                                pool.close();
                                assertEquals(
                                        2,
                                        ran[0] + ran[1],
                                        "how many of 2 tasks had run when a close returned");
                            };
                    Threads.inParallel(closes, closes);
                    closes.run();
                });
    }

    // 14
    @Explored(schedules = 3_000)
    @Check(
            title = "close interrupts no task",
            points = 1,
            about = "FixedPool.close",
            requires = "closeLosesNothing")
    @Hint("How does close wake a worker that waits? And if the worker runs a task by now?")
    void closeInterruptsNoTask() throws Throwable {
        Scenario.run(
                2,
                pool -> {
                    List<Handle<Boolean>> handles = new ArrayList<>();
                    for (int i = 0; i < 2; i++) {
                        handles.add(
                                pool.submit(
                                        () -> {
                                            Threads.giveWay();
                                            return Thread.currentThread().isInterrupted();
                                        }));
                    }
                    pool.close();
                    for (Handle<Boolean> handle : handles) {
                        assertFalse(handle.join(), "a task's interrupt flag");
                    }
                });
    }

    // 15
    @Explored(schedules = 50)
    @Check(
            title = "After close, submit throws a RejectedExecutionException",
            points = 1,
            about = "FixedPool.submit",
            requires = "closeLosesNothing")
    @Hint("java.util.concurrent.RejectedExecutionException, before the task is taken on.")
    void rejectsAfterClose() throws Throwable {
        Scenario.run(
                1,
                pool -> {
                    pool.close();
                    assertRejected(pool);
                    pool.close();
                    assertRejected(pool);
                });
    }

    private static void assertRejected(FixedPool pool) {
        assertThrows(
                RejectedExecutionException.class,
                () -> pool.submit(() -> fail("a task that was submitted after close ran")),
                "submit after close");
    }

    // 16
    @Explored(schedules = 12_000, switchesOften = true)
    @Check(
            title =
                    "A submit that overlaps close is rejected, or its task runs before close returns",
            points = 1,
            about = "FixedPool.close",
            requires = "closeLosesNothing")
    @Hint("Between the question 'is it closed?' and the adding of the task, close may come.")
    @Hint("The question and the adding belong under one lock, the one under which close closes.")
    @Hint("And the workers: closed and nothing left, asked under that lock too.")
    void overlappingSubmitIsNotLost() throws Throwable {
        Scenario.run(
                1,
                pool -> {
                    Thread[] ranIn = new Thread[2];
                    boolean[] ranAtClose = new boolean[2];
                    Thread[] closer = new Thread[1];
                    Handle<Handle<Void>> submitting =
                            pool.submit(() -> submitUnlessClosed(pool, ranIn, 0));
                    List<Handle<Void>> overlapping = new ArrayList<>();
                    Threads.inParallel(
                            () -> {
                                closer[0] = Thread.currentThread();
                                pool.close();
                                ranAtClose[0] = ranIn[0] != null;
                                ranAtClose[1] = ranIn[1] != null;
                            },
                            () -> overlapping.add(submitUnlessClosed(pool, ranIn, 1)));
                    if (submitting.join() != null && !ranAtClose[0]) {
                        fail("a task submitted a task, which had not run when close returned");
                    }
                    if (overlapping.get(0) != null && !ranAtClose[1]) {
                        fail("a task was accepted, which had not run when close returned");
                    }
                    if (Arrays.asList(ranIn).contains(closer[0])) {
                        fail("a task was run by the thread that called close");
                    }
                });
    }

    private static Handle<Void> submitUnlessClosed(FixedPool pool, Thread[] ranIn, int index) {
        try {
            return pool.submit(
                    () -> {
                        ranIn[index] = Thread.currentThread();
                        return null;
                    });
        } catch (RejectedExecutionException e) {
            return null;
        }
    }

    // 17
    @Explored(schedules = 1_000)
    @Check(
            title = "An interrupted close throws, and the pool stays closed and does its tasks",
            points = 1,
            about = "FixedPool.close",
            requires = "closeLosesNothing")
    @Hint("Who catches the InterruptedException? It is meant for the one who called close.")
    @Hint("The caller gave up waiting. The tasks have been accepted all the same.")
    @Hint("What does a second close wait for, when the first was interrupted halfway?")
    @Hint("Who waits for a lock that another close holds, can't be interrupted.")
    void interruptedCloseStaysClosed() throws Throwable {
        Scenario.run(
                1,
                pool -> {
                    int[] ran = new int[2];
                    boolean[] flags = new boolean[1];
                    CountDownLatch gate = new CountDownLatch(1);
                    pool.submit(
                            () -> {
                                gate.await();
                                ran[0]++;
                                return null;
                            });
                    pool.submit(
                            () -> {
                                flags[0] = Thread.currentThread().isInterrupted();
                                return ran[1]++;
                            });
                    Thread patient = new Thread(() -> closeOnceMore(pool), "Patient closer");
                    patient.start();
                    String[] end = {"returned"};
                    Thread closer =
                            new Thread(
                                    () -> {
                                        try {
                                            pool.close();
                                        } catch (InterruptedException e) {
                                            end[0] = "threw InterruptedException";
                                        } catch (RuntimeException e) {
                                            end[0] = "threw " + e;
                                        }
                                    },
                                    "Closer");
                    closer.start();
                    closer.interrupt();
                    closer.join();
                    assertEquals(
                            "threw InterruptedException",
                            end[0],
                            "a close that was interrupted while a task was running");
                    assertRejected(pool);
                    gate.countDown();
                    patient.join();
                    pool.close();
                    assertEquals(
                            "[1, 1]",
                            Arrays.toString(ran),
                            "how often the two tasks had run when the second close returned");
                    assertFalse(flags[0], "a task's interrupt flag");
                });
    }

    private static void closeOnceMore(FixedPool pool) {
        try {
            pool.close();
        } catch (InterruptedException e) {
            fail("a close that nobody interrupted threw InterruptedException");
        }
    }

    // 18
    @Explored(schedules = 4_000)
    @Check(
            title = "An interrupted join throws, and leaves the task alone",
            points = 1,
            about = "FixedPool.submit",
            requires = "everyJoinReturns")
    @Hint("Who catches the InterruptedException? It is meant for the one who called join.")
    @Hint("The caller gave up waiting, no more: the task goes on, and others may still join it.")
    @Hint("A signal that comes to a thread together with an interrupt is lost to all others.")
    void interruptedJoinLeavesTheTask() throws Throwable {
        Scenario.run(
                1,
                pool -> {
                    CountDownLatch gate = new CountDownLatch(1);
                    Handle<Boolean> handle =
                            pool.submit(
                                    () -> {
                                        gate.await();
                                        return Thread.currentThread().isInterrupted();
                                    });
                    Thread patient =
                            new Thread(
                                    () -> {
                                        try {
                                            handle.join();
                                        } catch (InterruptedException | ExecutionException e) {
                                            fail("a join that nobody interrupted threw " + e);
                                        }
                                    },
                                    "Patient joiner");
                    patient.start();
                    String[] end = {"returned"};
                    Thread joiner =
                            new Thread(
                                    () -> {
                                        try {
                                            handle.join();
                                        } catch (InterruptedException e) {
                                            end[0] = "threw InterruptedException";
                                        } catch (ExecutionException | RuntimeException e) {
                                            end[0] = "threw " + e;
                                        }
                                    },
                                    "Joiner");
                    joiner.start();
                    joiner.interrupt();
                    joiner.join();
                    assertEquals(
                            "threw InterruptedException",
                            end[0],
                            "a join that was interrupted while the task was running");
                    gate.countDown();
                    patient.join();
                    assertFalse(handle.join(), "the task's interrupt flag");
                    assertFalse(
                            pool.submit(() -> Thread.currentThread().isInterrupted()).join(),
                            "the next task's interrupt flag");
                });
        interruptMeetsTheEnd();
    }

    /** Who is interrupted just when the task ends must not keep that to itself. */
    private static void interruptMeetsTheEnd() throws Throwable {
        Scenario.run(
                1,
                pool -> {
                    CountDownLatch gate = new CountDownLatch(1);
                    Handle<Object> handle =
                            pool.submit(
                                    () -> {
                                        gate.await();
                                        return null;
                                    });
                    Thread joiner = new Thread(() -> joinsAnyway(handle), "Joiner");
                    Thread patient = new Thread(() -> joinsAnyway(handle), "Patient joiner");
                    joiner.start();
                    patient.start();
                    gate.countDown();
                    joiner.interrupt();
                    joiner.join();
                    patient.join();
                });
    }

    private static void joinsAnyway(Handle<Object> handle) {
        try {
            handle.join();
        } catch (InterruptedException | ExecutionException e) {
            // the interrupt came before the end
        }
    }
}
