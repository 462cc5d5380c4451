package racecourse.stopflag;

import static org.junit.jupiter.api.Assertions.fail;

import racecourse.api.Threads;

/** Scenarios in which threads are interrupted at any step. */
final class Interrupts {

    private Interrupts() {}

    /** The thread in run() is interrupted; stop() comes two steps later. */
    static void doNotEndRun() throws Throwable {
        StopsAfterInterrupt step = new StopsAfterInterrupt();
        Worker worker = new Worker(step);
        step.worker = worker;
        boolean[] flag = new boolean[1];
        Thread runner =
                new Thread(
                        () -> {
                            worker.run();
                            flag[0] = Thread.currentThread().isInterrupted();
                        },
                        "Runner");
        runner.start();
        runner.interrupt();
        step.interrupted = true;
        runner.join();
        if (step.stepsAfterwards < 2) {
            fail("run() was interrupted and ended, though nobody had called stop()");
        }
        if (!flag[0]) {
            fail("run() was interrupted, and after it the interrupt flag was not set");
        }
    }

    private static final class StopsAfterInterrupt implements Runnable {
        private volatile boolean interrupted;
        private Worker worker;
        private int stepsAfterwards;

        @Override
        public void run() {
            if (interrupted && ++stepsAfterwards == 2) {
                worker.stop();
            }
            Threads.giveWay();
        }
    }

    /** The step clears the interrupt flag, whoever has set it. */
    static void swallowedByTheStep() throws InterruptedException {
        Worker[] worker = new Worker[1];
        worker[0] =
                new Worker(
                        () -> {
                            worker[0].stop();
                            Thread.interrupted();
                            Threads.giveWay();
                        });
        Thread runner = new Thread(worker[0], "Runner");
        runner.start();
        runner.join();
    }

    /** A thread that is interrupted calls the other two methods. */
    static void keptByStopAndFinished() throws InterruptedException {
        Worker worker = new Worker(() -> {});
        boolean[] kept = new boolean[1];
        Thread caller =
                new Thread(
                        () -> {
                            Thread.currentThread().interrupt();
                            worker.stop();
                            worker.finished();
                            kept[0] = Thread.interrupted();
                        },
                        "Caller");
        caller.start();
        caller.join();
        if (!kept[0]) {
            fail("stop() or finished() lost the interrupt flag of its caller");
        }
    }
}
