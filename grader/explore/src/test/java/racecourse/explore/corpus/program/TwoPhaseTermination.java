package racecourse.explore.corpus.program;

import static racecourse.api.Threads.inParallel;
import static racecourse.explore.corpus.Expect.OK;

import racecourse.explore.corpus.Expect;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;
import racecourse.explore.corpus.Wrong;

/** A worker waits for jobs; stop() ends it, whether it works or waits, and jobs aren't lost. */
@Uses({Uses.MONITORS, Uses.INTERRUPTS})
public final class TwoPhaseTermination {

    private abstract static class Worker {
        final Thread thread = new Thread(this::loop);
        boolean stopped;
        int jobs, done;

        abstract void loop();

        abstract void stop();

        synchronized void add() {
            jobs++;
            notify();
        }

        synchronized void awaitJob() throws InterruptedException {
            while (jobs == 0) {
                wait();
            }
            jobs--;
        }

        synchronized boolean isStopped() {
            return stopped;
        }

        synchronized void requestStop() {
            stopped = true;
        }

        final Object workAndStop() throws InterruptedException {
            thread.start();
            add();
            stop();
            thread.join();
            Expect.that(done <= 1, "more jobs done than added");
            return OK;
        }
    }

    /** A flag for the loop, an interrupt for its waits. */
    @Right
    public static final class FlagAndInterrupt {
        public static Object run() throws Throwable {
            return new FlagAndInterruptWorker().workAndStop();
        }
    }

    private static class FlagAndInterruptWorker extends Worker {
        @Override
        void loop() {
            while (!isStopped()) {
                try {
                    awaitJob();
                    done++;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        @Override
        void stop() {
            requestStop();
            thread.interrupt();
        }
    }

    /** The flag is set, but nobody wakes the waiting worker. */
    @Wrong(Wrong.DEADLOCK)
    public static final class FlagOnly {
        public static Object run() throws Throwable {
            Worker worker =
                    new FlagAndInterruptWorker() {
                        @Override
                        void stop() {
                            requestStop();
                        }
                    };
            return worker.workAndStop();
        }
    }

    /** The interrupt comes first: the worker sees no flag yet, and waits again. */
    @Wrong(Wrong.DEADLOCK)
    public static final class InterruptBeforeFlag {
        public static Object run() throws Throwable {
            Worker worker =
                    new FlagAndInterruptWorker() {
                        @Override
                        void loop() {
                            while (!isStopped()) {
                                try {
                                    awaitJob();
                                    done++;
                                } catch (InterruptedException e) {
                                    continue;
                                }
                            }
                        }

                        @Override
                        void stop() {
                            thread.interrupt();
                            requestStop();
                        }
                    };
            return worker.workAndStop();
        }
    }

    /** No flag, and a job swallows the interrupt. */
    @Wrong(Wrong.DEADLOCK)
    public static final class InterruptSwallowed {
        public static Object run() throws Throwable {
            Worker worker =
                    new Worker() {
                        @Override
                        void loop() {
                            while (!Thread.currentThread().isInterrupted()) {
                                try {
                                    awaitJob();
                                    done++;
                                } catch (InterruptedException e) {
                                    continue;
                                }
                            }
                        }

                        @Override
                        void stop() {
                            thread.interrupt();
                        }
                    };
            return worker.workAndStop();
        }
    }

    /** A poison pill: no interrupts at all, and every job before it is done. */
    @Right
    @Uses(Uses.MONITORS)
    public static final class StopIsAJob {
        public static Object run() throws Throwable {
            Worker worker =
                    new Worker() {
                        @Override
                        void loop() {
                            try {
                                awaitJob();
                                done++;
                                awaitJob();
                            } catch (InterruptedException e) {
                                throw new AssertionError(e);
                            }
                        }

                        @Override
                        void stop() {
                            add();
                        }
                    };
            worker.workAndStop();
            Expect.equal(1, worker.done);
            return OK;
        }
    }

    /** Ended by references to methods of Thread, on a class of one's own. */
    @Right
    public static final class InterruptByReference {
        static final class Sleeper extends Thread {
            boolean ended;

            @Override
            public void run() {
                try {
                    Thread.sleep(Long.MAX_VALUE);
                } catch (InterruptedException e) {
                    ended = true;
                }
            }
        }

        public static Object run() throws Throwable {
            Sleeper sleeper = new Sleeper();
            sleeper.start();
            inParallel(sleeper::interrupt, sleeper::join);
            Expect.equal(true, sleeper.ended);
            return OK;
        }
    }
}
