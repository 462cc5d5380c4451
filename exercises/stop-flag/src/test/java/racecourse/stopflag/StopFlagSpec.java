package racecourse.stopflag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import racecourse.api.Check;
import racecourse.api.Explored;
import racecourse.api.Hint;
import racecourse.api.OffLimits;
import racecourse.api.Threads;

/** The numbers are those of the statement. */
class StopFlagSpec {

    // 1
    @Explored(schedules = 20, steps = 1_000_000)
    @OffLimits(
            value = {
                "java.lang.Thread#stop",
                "java.lang.Thread#suspend",
                "java.lang.Thread#resume"
            },
            instead = "a flag that run() looks at between two steps")
    @Check(
            title = "run() repeats the step until the step calls stop()",
            points = 1,
            about = "Worker.run")
    @Hint("Try it by hand with one thread: a step that counts, and calls stop() when it is enough.")
    @Hint("run() has to look at the flag again after every step. What if stop() is called twice?")
    void repeatsTheStepUntilStopped() {
        new Worker(() -> {}).stop();
        stopsInStep(1, 1);
        stopsInStep(2, 1);
        stopsInStep(4, 2);
        stopsInStep(7, 2);
        stopsInStep(25_000, 1);
    }

    private static void stopsInStep(int enough, int stops) {
        Worker[] worker = new Worker[1];
        int[] steps = new int[1];
        String calls =
                "step number " + enough + " called stop()" + (stops > 1 ? ", even twice" : "");
        worker[0] =
                new Worker(
                        () -> {
                            synchronized (steps) { // else the explorer takes it for a mere loop
                                steps[0]++;
                            }
                            for (int i = 0; i < stops && steps[0] == enough; i++) {
                                worker[0].stop();
                            }
                            if (steps[0] > enough + 1) {
                                fail(calls + ", and two more steps began");
                            }
                        });
        run(worker[0]);
        if (steps[0] < enough) {
            fail(calls + ", but run() had returned after " + steps[0] + " steps");
        }
    }

    /** Calls run() here; stop() may interrupt the thread that is in it. */
    private static void run(Worker worker) {
        try {
            worker.run();
        } finally {
            Thread.interrupted();
        }
    }

    // 2
    @Explored(schedules = 50)
    @Check(
            title = "If stop() came before run(), run() returns after one step at most",
            points = 1,
            about = "Worker.run",
            requires = "repeatsTheStepUntilStopped")
    @Hint("What is the flag when run() begins, and who has set it?")
    void stopMayComeBeforeRun() {
        int[] steps = new int[1];
        Worker worker =
                new Worker(
                        () -> {
                            if (++steps[0] == 2) {
                                fail("stop() was called before run(), and a second step began");
                            }
                        });
        worker.stop();
        run(worker);
    }

    // 3
    @Explored(schedules = 1_000)
    @Check(
            title = "When another thread calls stop(), run() returns",
            points = 1,
            about = "Worker.run",
            requires = "repeatsTheStepUntilStopped")
    @Hint("stop() writes a field, run() reads it in another thread. What makes the write visible?")
    @Hint("Look up happens-before in the list of the statement, and volatile.")
    void stopIsSeen() throws Throwable {
        Worker worker = new Worker(Threads::giveWay);
        Ended ended = new Ended();
        Threads.inParallel(
                () -> {
                    try {
                        worker.run();
                    } finally {
                        ended.yes = true;
                    }
                },
                () -> {
                    worker.stop();
                    while (!ended.yes) {
                        // What a plain write has written may stay unseen meanwhile.
                        Threads.giveWay();
                    }
                });
    }

    private static final class Ended {
        private volatile boolean yes;
    }

    // 4
    @Explored(schedules = 1_000)
    @Check(
            title = "After stop() has returned, at most one more step begins",
            points = 1,
            about = "Worker.run",
            requires = {"repeatsTheStepUntilStopped", "stopIsSeen"})
    @Hint("Which steps may begin between two looks at the flag?")
    @Hint("stop() may come right after the look. Look again before the step after the next.")
    void atMostOneMoreStep() throws Throwable {
        LateSteps steps = new LateSteps();
        Worker worker = new Worker(steps);
        Threads.inParallel(
                worker::run,
                () -> {
                    worker.stop();
                    steps.stopHasReturned = true;
                });
    }

    /** A step that counts how often it begins late. */
    private static final class LateSteps implements Runnable {
        private volatile boolean stopHasReturned;
        private int late;

        @Override
        public void run() {
            if (stopHasReturned && ++late == 2) {
                fail("two steps began after stop() had returned");
            }
            Threads.giveWay();
        }
    }

    // 5
    @Explored(schedules = 1_000)
    @Check(
            title = "stop() never waits for the step or for run()",
            points = 1,
            about = "Worker.stop",
            requires = "repeatsTheStepUntilStopped")
    @Hint("The step waits until stop() has returned. For what does stop() wait in the picture?")
    @Hint("If stop() takes a lock, nobody may hold that lock while the step runs.")
    void stopNeverWaits() throws Throwable {
        Gate stepBegan = new Gate();
        Gate stopsReturned = new Gate();
        Worker worker =
                new Worker(
                        () -> {
                            stepBegan.open();
                            stopsReturned.pass();
                        });
        Threads.inParallel(
                worker::run,
                () -> {
                    stepBegan.pass();
                    Threads.inParallel(
                            worker::stop,
                            () -> {
                                worker.stop();
                                worker.stop();
                            });
                    stopsReturned.open();
                });
    }

    // 6
    @Explored(schedules = 1_000)
    @Check(
            title = "finished() is false until the last step has ended",
            points = 1,
            about = "Worker.finished",
            requires = "stopIsSeen")
    @Hint("stop() was called: what may the worker still be doing?")
    @Hint("Only the thread in run() knows when no step will follow. What does it do last?")
    void notFinishedTooEarly() throws Throwable {
        WatchedSteps steps = new WatchedSteps();
        Worker worker = new Worker(steps);
        Threads.inParallel(
                worker::run,
                () -> {
                    worker.stop();
                    worker.stop();
                },
                () -> {
                    for (int i = 0; i < 3 && !steps.saidToBeFinished; i++) {
                        steps.saidToBeFinished = worker.finished();
                    }
                });
    }

    /** A step that knows when somebody got true from finished(). */
    private static final class WatchedSteps implements Runnable {
        private volatile boolean saidToBeFinished;

        @Override
        public void run() {
            if (saidToBeFinished) {
                fail("finished() gave true, and then another step began");
            }
            Threads.giveWay();
            if (saidToBeFinished) {
                fail("finished() gave true while a step was not over yet");
            }
        }
    }

    // 7
    @Explored(schedules = 1_000)
    @Check(
            title = "Whoever gets true from finished() sees everything that the steps wrote",
            points = 1,
            about = "Worker.finished",
            requires = "repeatsTheStepUntilStopped")
    @Hint("run() writes a field, finished() reads it in another thread. What makes it visible?")
    @Hint("The steps wrote before run() did. What else becomes visible together with the field?")
    @Hint("Several threads may ask. Does each of them read what makes the steps visible?")
    void finishedShowsWhatWasWritten() throws Throwable {
        Steps steps = new Steps();
        Worker worker = new Worker(steps);
        steps.worker = worker;
        String[] seen = new String[2];
        Threads.inParallel(
                worker::run,
                () -> seen[0] = seenOnceFinished(worker, steps),
                () -> seen[1] = seenOnceFinished(worker, steps));
        for (String what : seen) {
            if (!steps.made().equals(what)) {
                fail(
                        "a thread that got true from finished() saw "
                                + what
                                + ", but there were "
                                + steps.made()
                                + ": what the steps wrote did not happen before finished() gave"
                                + " true");
            }
        }
    }

    private static String seenOnceFinished(Worker worker, Steps steps) {
        while (!worker.finished()) {
            Threads.giveWay();
        }
        return steps.made();
    }

    // 8
    @Explored(schedules = 800)
    @Check(
            title =
                    "finished() is false before run(), and true after it, whichever thread called it",
            points = 1,
            about = "Worker.finished",
            requires = "repeatsTheStepUntilStopped")
    @Hint("What is the answer of a worker that was only made, and not yet used?")
    @Hint("run() may be called by any thread, which may well live on afterwards.")
    @Hint("stop() may be called again when all is over. What does it overwrite?")
    void finishedWhicheverThreadRan() throws Throwable {
        Worker own = stoppedByItsStep();
        if (own.finished()) {
            fail("finished() gave true before run() was called");
        }
        run(own);
        if (!own.finished()) {
            fail("finished() gave false after the calling thread itself was in run()");
        }
        own.stop();
        if (!own.finished()) {
            fail("finished() gave true, and after one more stop() it gave false");
        }

        Worker stoppedBefore = stoppedByItsStep();
        stoppedBefore.stop();
        if (stoppedBefore.finished()) {
            fail("finished() gave true after stop(), but before run() was called");
        }
        run(stoppedBefore);

        Worker stoppedTwice = stoppedByItsStep();
        Threads.inParallel(stoppedTwice::run, stoppedTwice::stop);
        if (!stoppedTwice.finished()) {
            fail("finished() gave false after run() and a stop() at the same time have returned");
        }

        Worker another = stoppedByItsStep();
        Gate runReturned = new Gate();
        Gate answered = new Gate();
        Threads.inParallel(
                () -> {
                    another.run();
                    runReturned.open();
                    answered.pass();
                },
                () -> {
                    runReturned.pass();
                    boolean finished = another.finished();
                    answered.open();
                    if (!finished) {
                        fail("finished() gave false after run() has returned in another thread");
                    }
                });
    }

    private static Worker stoppedByItsStep() {
        Worker[] worker = new Worker[1];
        worker[0] = new Worker(() -> worker[0].stop());
        return worker[0];
    }

    // 9
    @Test
    @Check(
            title = "What the step throws comes out of run()",
            points = 1,
            about = "Worker.run",
            requires = "repeatsTheStepUntilStopped")
    @Hint("Who catches what the step throws? It is meant for the caller of run().")
    @Hint("Errors count as well, and the caller wants the object itself, not another around it.")
    void whatTheStepThrowsComesOut() {
        List<Throwable> all =
                List.of(
                        new IllegalStateException("of the step"),
                        new StackOverflowError("of the step"),
                        new IOException("of the step"),
                        new InterruptedException("of the step"));
        for (Throwable thrown : all) {
            Worker neverStopped = new Worker(() -> StopFlagSpec.<RuntimeException>sneak(thrown));
            assertEquals(
                    "threw " + thrown, endOf(neverStopped, thrown), "run(), whose step threw it");
            Worker[] worker = new Worker[1];
            int[] steps = new int[1];
            worker[0] =
                    new Worker(
                            () -> {
                                if (++steps[0] == 2) {
                                    worker[0].stop();
                                    StopFlagSpec.<RuntimeException>sneak(thrown);
                                }
                            });
            assertEquals("threw " + thrown, endOf(worker[0], thrown), "run(), whose step threw it");
        }
    }

    /** Throws it as if it were unchecked. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneak(Throwable thrown) throws E {
        throw (E) thrown;
    }

    private static String endOf(Worker worker, Throwable expected) {
        try {
            run(worker);
            return "returned normally";
        } catch (Throwable e) {
            return e == expected ? "threw " + e : "threw another object: " + e;
        }
    }

    // 10
    @Explored(schedules = 1_000)
    @Check(
            title = "An interrupt is not a stop, and is not lost",
            points = 1,
            about = "Worker.run",
            requires = "repeatsTheStepUntilStopped")
    @Hint(
            "An interrupt of the thread in run() may be meant for the step. Is it any of run's business?")
    @Hint("The step may clear the flag. Does stop() still reach a worker whose step does?")
    @Hint(
            "If something in your methods throws InterruptedException, go on, and set the flag again.")
    void interruptIsNoStop() throws Throwable {
        Interrupts.doNotEndRun();
        Interrupts.swallowedByTheStep();
        Interrupts.keptByStopAndFinished();
    }
}
