package racecourse.boundedqueue;

/**
 * A thread that tries one thing, and how it went. Those that only put or take are daemons: if an
 * assertion has failed, it doesn't matter that they still wait.
 */
final class Attempt extends Thread {

    /** What is tried. */
    @FunctionalInterface
    interface Task {

        /** Does it, and returns what came of it. */
        Object run() throws InterruptedException;
    }

    private final Task task;
    private Object result;
    private Throwable thrown;

    private Attempt(String name, boolean daemon, Task task) {
        super(name);
        setDaemon(daemon);
        this.task = task;
    }

    /** Starts a thread of this name that takes an item. */
    static Attempt toTake(String name, BoundedQueue<Object> queue) {
        return started(name, true, queue::take);
    }

    /** Starts a thread of this name that puts the item. */
    static Attempt toPut(String name, BoundedQueue<Object> queue, Object item) {
        return started(
                name,
                true,
                () -> {
                    queue.put(item);
                    return item;
                });
    }

    /** Starts a thread of this name that puts or takes, and then looks at its interrupt flag. */
    static Attempt toPutOrTake(String name, Task task) {
        return started(name, true, task);
    }

    /** Starts a thread of this name; threads that the task starts may not be left behind. */
    static Attempt started(String name, Task task) {
        return started(name, false, task);
    }

    private static Attempt started(String name, boolean daemon, Task task) {
        Attempt attempt = new Attempt(name, daemon, task);
        attempt.start();
        return attempt;
    }

    @Override
    public void run() {
        try {
            result = task.run();
        } catch (Throwable e) {
            thrown = e;
        }
    }

    /** Waits for its end; whether it ended with an InterruptedException. */
    boolean endsInterrupted() throws Throwable {
        join();
        if (thrown != null && !(thrown instanceof InterruptedException)) {
            throw thrown;
        }
        return thrown != null;
    }

    /**
     * Waits for its end and returns what came of it.
     *
     * @throws Throwable what the task threw
     */
    Object result() throws Throwable {
        join();
        if (thrown != null) {
            throw thrown;
        }
        return result;
    }
}
