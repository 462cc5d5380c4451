package racecourse.explore.corpus.program;

import static racecourse.api.Threads.inParallel;
import static racecourse.explore.corpus.Expect.OK;

import racecourse.explore.corpus.Expect;
import racecourse.explore.corpus.Right;
import racecourse.explore.corpus.Uses;
import racecourse.explore.corpus.Wrong;

/** Handmade pools: accepted tasks are run, close ends every thread. */
@Uses(Uses.MONITORS)
public final class Pools {

    private static class Pool {
        final Runnable[] tasks = new Runnable[8];
        final Thread[] workers;
        int first, last;
        boolean closed;

        Pool(int threads) {
            workers = new Thread[threads];
            for (int i = 0; i < threads; i++) {
                workers[i] = new Thread(this::work);
            }
        }

        void open() {
            for (Thread worker : workers) {
                worker.start();
            }
        }

        synchronized boolean submit(Runnable task) {
            if (closed) {
                return false;
            }
            tasks[last++] = task;
            notify();
            return true;
        }

        synchronized Runnable next() throws InterruptedException {
            while (first == last) {
                if (closed) {
                    return null;
                }
                wait();
            }
            return tasks[first++];
        }

        void work() {
            try {
                for (Runnable task = next(); task != null; task = next()) {
                    perform(task);
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        void perform(Runnable task) {
            try {
                task.run();
            } catch (RuntimeException e) {
                return;
            }
        }

        void close() throws InterruptedException {
            synchronized (this) {
                closed = true;
                notifyAll();
            }
            for (Thread worker : workers) {
                worker.join();
            }
        }
    }

    private static Object use(Pool pool) throws Throwable {
        boolean[] done = new boolean[2];
        pool.open();
        Expect.that(pool.submit(() -> done[0] = true), "refused");
        Expect.that(pool.submit(() -> done[1] = true), "refused");
        pool.close();
        Expect.that(done[0] && done[1], "an accepted task was not run");
        return OK;
    }

    /** The right one. */
    @Right
    public static final class Fixed {
        public static Object run() throws Throwable {
            return use(new Pool(2));
        }
    }

    /** A submit that races close is run or refused. */
    @Right
    public static final class SubmitRacesClose {
        public static Object run() throws Throwable {
            return race(new Pool(1));
        }
    }

    private static Object race(Pool pool) throws Throwable {
        boolean[] accepted = new boolean[1];
        boolean[] done = new boolean[1];
        pool.open();
        inParallel(() -> accepted[0] = pool.submit(() -> done[0] = true), pool::close);
        Expect.equal(accepted[0], done[0]);
        return OK;
    }

    /** A task that throws leaves the worker alive. */
    @Right
    public static final class TaskThrows {
        public static Object run() throws Throwable {
            return afterFailure(new Pool(1));
        }
    }

    private static Object afterFailure(Pool pool) throws Throwable {
        boolean[] done = new boolean[1];
        pool.open();
        pool.submit(
                () -> {
                    throw new IllegalStateException("failed");
                });
        pool.submit(() -> done[0] = true);
        pool.close();
        Expect.that(done[0], "an accepted task was not run");
        return OK;
    }

    /** A task that throws ends the worker. */
    @Wrong({Wrong.ASSERTION, "IllegalStateException"})
    public static final class WorkerDies {
        private static final class Variant extends Pool {
            Variant() {
                super(1);
            }

            @Override
            void perform(Runnable task) {
                task.run();
            }
        }

        public static Object run() throws Throwable {
            return afterFailure(new Variant());
        }
    }

    /** A worker looks at closed first: the tasks that wait are lost. */
    @Wrong(Wrong.ASSERTION)
    public static final class ClosedFirst {
        private static final class Variant extends Pool {
            Variant() {
                super(2);
            }

            @Override
            synchronized Runnable next() throws InterruptedException {
                while (!closed && first == last) {
                    wait();
                }
                return closed ? null : tasks[first++];
            }
        }

        public static Object run() throws Throwable {
            return use(new Variant());
        }
    }

    /** close wakes one worker. */
    @Wrong(Wrong.DEADLOCK)
    public static final class CloseNotifiesOne {
        private static final class Variant extends Pool {
            Variant() {
                super(2);
            }

            @Override
            void close() throws InterruptedException {
                synchronized (this) {
                    closed = true;
                    notify();
                }
                for (Thread worker : workers) {
                    worker.join();
                }
            }
        }

        public static Object run() throws Throwable {
            return use(new Variant());
        }
    }

    /** close doesn't wait for the workers. */
    @Wrong(Wrong.ASSERTION)
    public static final class CloseDoesNotJoin {
        private static final class Variant extends Pool {
            Variant() {
                super(1);
            }

            @Override
            synchronized void close() {
                closed = true;
                notifyAll();
            }
        }

        public static Object run() throws Throwable {
            return use(new Variant());
        }
    }

    /** submit checks closed without the lock: a task slips in after the workers have left. */
    @Wrong(Wrong.ASSERTION)
    public static final class SubmitChecksOutside {
        private static final class Variant extends Pool {
            private volatile boolean refusing;

            Variant() {
                super(1);
            }

            @Override
            boolean submit(Runnable task) {
                if (refusing) {
                    return false;
                }
                synchronized (this) {
                    tasks[last++] = task;
                    notify();
                }
                return true;
            }

            @Override
            void close() throws InterruptedException {
                refusing = true;
                super.close();
            }
        }

        public static Object run() throws Throwable {
            return race(new Variant());
        }
    }

    /** The task is taken outside the lock: two workers run the same one. */
    @Wrong(Wrong.ASSERTION)
    public static final class TakenOutsideTheLock {
        private static final class Variant extends Pool {
            Variant() {
                super(2);
            }

            @Override
            Runnable next() throws InterruptedException {
                synchronized (this) {
                    while (first == last) {
                        if (closed) {
                            return null;
                        }
                        wait();
                    }
                }
                return tasks[first++];
            }
        }

        public static Object run() throws Throwable {
            Pool pool = new Variant();
            int[] runs = new int[1];
            Runnable task =
                    () -> {
                        synchronized (runs) {
                            runs[0]++;
                        }
                    };
            pool.submit(task);
            pool.submit(task);
            pool.open();
            pool.close();
            Expect.equal(2, runs[0]);
            return OK;
        }
    }

    /** One poison pill for two workers. */
    @Wrong(Wrong.DEADLOCK)
    public static final class OnePillForTwo {
        private static final class Variant extends Pool {
            Variant() {
                super(2);
            }

            @Override
            synchronized Runnable next() throws InterruptedException {
                while (first == last) {
                    wait();
                }
                return tasks[first++];
            }

            @Override
            void close() throws InterruptedException {
                submit(null);
                for (Thread worker : workers) {
                    worker.join();
                }
            }
        }

        public static Object run() throws Throwable {
            return use(new Variant());
        }
    }

    /** A pill that each worker hands on. */
    @Right
    public static final class PillHandedOn {
        private static final class Variant extends Pool {
            Variant() {
                super(2);
            }

            @Override
            synchronized Runnable next() throws InterruptedException {
                while (first == last) {
                    wait();
                }
                Runnable task = tasks[first++];
                if (task == null) {
                    submit(null);
                }
                return task;
            }

            @Override
            void close() throws InterruptedException {
                submit(null);
                for (Thread worker : workers) {
                    worker.join();
                }
            }
        }

        public static Object run() throws Throwable {
            return use(new Variant());
        }
    }
}
