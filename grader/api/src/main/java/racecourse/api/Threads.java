package racecourse.api;

import java.util.ArrayList;
import java.util.List;

/** Runs pieces of a scenario in threads of their own. */
public final class Threads {

    private static final long FOR_EVER_MILLIS = 3_600_000;

    private Threads() {}

    /** What one thread of a scenario does. */
    @FunctionalInterface
    public interface Body {

        /**
         * Does it.
         *
         * @throws Throwable whatever it likes; {@link Threads#inParallel} hands it on
         */
        void run() throws Throwable;
    }

    /**
     * Starts a thread for each body and returns when all have ended. The threads are named {@code
     * Thread 1}, {@code Thread 2}, ... in the order of the bodies; if {@code Thread 2} calls this,
     * they are {@code Thread 2.1} and so on.
     *
     * @throws Throwable what the first body, in their order, threw; what later ones threw is
     *     suppressed in it
     */
    public static void inParallel(Body... bodies) throws Throwable {
        join(start(bodies));
    }

    /**
     * Runs all bodies as {@link #inParallel} does, but returns as soon as each of them has ended or
     * waits for ever. What a {@link History} records may well have no end: a thread that takes from
     * an empty queue waits, and that is right. For {@link Explored} tests.
     *
     * @throws Throwable what the first body, in their order, threw
     */
    public static void untilTheyEndOrWait(Body... bodies) throws Throwable {
        List<Running> running = new ArrayList<>();
        for (Body body : bodies) {
            Running thread = new Running(body, Running.nameOf(running.size() + 1));
            thread.setDaemon(true);
            running.add(thread);
            thread.start();
        }
        List<Running> ended = new ArrayList<>();
        for (Running thread : running) {
            // An explored test's clock moves that far only when no thread can go on.
            ((Thread) thread).join(FOR_EVER_MILLIS);
            if (!thread.isAlive()) {
                ended.add(thread);
            }
        }
        join(ended);
    }

    private static List<Running> start(Body... bodies) {
        List<Running> running = new ArrayList<>();
        for (Body body : bodies) {
            Running thread = new Running(body, Running.nameOf(running.size() + 1));
            running.add(thread);
            thread.start();
        }
        return running;
    }

    private static void join(List<Running> running) throws Throwable {
        Throwable first = null;
        for (Running thread : running) {
            ((Thread) thread).join();
            if (first == null) {
                first = thread.thrown;
            } else if (thread.thrown != null && thread.thrown != first) {
                first.addSuppressed(thread.thrown);
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /**
     * Runs all bodies as {@link #inParallel} does, but stops the thread of the first, which is
     * named {@code Stopped thread}, for good: in each schedule at another of its steps, or not at
     * all if it has come to its end by then. Returns when the others have ended. So a scenario
     * passes only if they never need what the stopped one was about to do: with operations of one
     * object on both sides that is lock freedom (Herlihy and Shavit, <i>On the Nature of
     * Progress</i>, 2011); it holds too where readers don't wait for a writer, or one pair of locks
     * not for another.
     *
     * <pre>{@code
     * Threads.othersFinishWithout(() -> stack.push(1), () -> stack.push(2), stack::pop);
     * }</pre>
     *
     * For {@link Explored} tests.
     *
     * @throws Throwable what the first body, in their order, threw
     * @throws UnsupportedOperationException outside of explored tests
     */
    public static void othersFinishWithout(Body stopped, Body... others) throws Throwable {
        Running thread = new Running(stopped, "Stopped thread");
        thread.start();
        List<Running> running = start(others);
        stopForGood(thread);
        if (!thread.isAlive()) {
            running.add(0, thread);
        }
        join(running);
    }

    /**
     * Stops a thread for good, wherever it is: it makes no further step, and keeps what it holds.
     * Without effect on a thread that isn't alive. A schedule ends without the threads that it has
     * stopped, so a scenario that must come to an end in spite of them passes only if nobody waits
     * for them. For {@link Explored} tests.
     *
     * @throws UnsupportedOperationException outside of them, where threads can't be stopped
     */
    public static void stopForGood(Thread thread) {
        throw new UnsupportedOperationException(
                "only an explored test can stop " + thread.getName());
    }

    /**
     * The threads that have been started so far in this schedule, by whomever, virtual ones too, in
     * the order in which they were made; without the first, which runs the test's body. For {@link
     * Explored} tests.
     *
     * @throws UnsupportedOperationException outside of them
     */
    public static List<Thread> started() {
        throw new UnsupportedOperationException("only an explored test knows what was started");
    }

    /**
     * All threads of the schedule that have been started and have not ended, in the order in which
     * they were made, without the calling one: whoever made them, daemons and virtual threads too.
     * For {@link Explored} tests.
     *
     * @throws UnsupportedOperationException outside of them, where other threads have nothing to do
     *     with the test
     */
    public static List<Thread> alive() {
        throw new UnsupportedOperationException("only an explored test knows all threads");
    }

    /**
     * Makes visible to the calling thread all that the others have done so far, as if it had taken
     * a long time to get here. Whoever it then synchronizes with knows of it too. So a scenario can
     * tell what is done late from what is seen late: what is racy stays racy, in other schedules.
     * For {@link Explored} tests.
     *
     * @throws UnsupportedOperationException outside of them, where nobody can make sure of it
     */
    public static void catchUp() {
        throw new UnsupportedOperationException("only an explored test can catch up");
    }

    /**
     * Lets others go first: if any can go on, the calling thread makes no further step in an {@link
     * Explored} test before another has made one, and mostly none before all of them have blocked
     * or ended. {@link Thread#yield}, a hint, may be without effect there. Outside of such tests
     * this is a hint, too.
     */
    public static void giveWay() {
        Thread.yield();
    }

    /**
     * From now on no pause of the calling thread ends: none of its sleeps, and no time limit of its
     * waits. Who holds a lock while it pauses then keeps it for good. For {@link Explored} tests,
     * and daemon threads.
     *
     * @throws UnsupportedOperationException in other tests
     */
    public static void pauseForEver() {
        throw new UnsupportedOperationException("only an explored thread can pause for ever");
    }

    /**
     * One of the threads. It is joined as a {@link Thread}: Lincheck knows calls by the class that
     * they name, and would wait for ever in a join that names another.
     */
    private static final class Running extends Thread {
        private final Body body;
        private Throwable thrown;

        Running(Body body, String name) {
            super(name);
            this.body = body;
        }

        /** One that is started by {@code Thread 2} is {@code Thread 2.1}. */
        static String nameOf(int number) {
            Thread caller = Thread.currentThread();
            return caller instanceof Running ? caller.getName() + "." + number : "Thread " + number;
        }

        @Override
        public void run() {
            try {
                body.run();
            } catch (Throwable e) {
                thrown = e;
            }
        }
    }
}
