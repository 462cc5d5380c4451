package racecourse.lazyvalue;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import racecourse.api.Threads;

/** A source whose first attempts fail. It takes down in which threads, and what was wrong. */
final class Attempts implements Supplier<Object> {

    private static final Failures[] KINDS = {Failures.ERROR, Failures.COMPLETION_EXCEPTION};

    private final Object value;
    private final Throwable[] failures;
    private final Thread[] callers;
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean succeeded;
    private volatile String fault;

    /** A source that throws so many times, and then returns the value. */
    Attempts(int failing, Object value) {
        this.value = value;
        failures = new Throwable[failing];
        callers = new Thread[failing];
        for (int i = 0; i < failing; i++) {
            failures[i] = KINDS[i % KINDS.length].make("failure " + (i + 1) + " of the source");
        }
    }

    @Override
    public Object get() {
        if (!running.compareAndSet(false, true)) {
            fault = "the source was called while another call of it was running";
        }
        if (succeeded) {
            fault = "the source was called again after it had returned the value";
        }
        int attempt = begun.getAndIncrement();
        Threads.giveWay();
        if (attempt < failures.length) {
            callers[attempt] = Thread.currentThread();
            running.set(false);
            throw Failures.<RuntimeException>sneak(failures[attempt]);
        }
        succeeded = true;
        running.set(false);
        return value;
    }

    int count() {
        return begun.get();
    }

    /** What was wrong with the calls, or null. */
    String fault() {
        return fault;
    }

    /** What the failed attempt in this thread threw, or null if there was none. */
    Throwable failureIn(Thread caller) {
        for (int i = 0; i < callers.length; i++) {
            if (callers[i] == caller) {
                return failures[i];
            }
        }
        return null;
    }

    /** Whether this is what one of the attempts threw. */
    boolean threw(Throwable thrown) {
        for (Throwable failure : failures) {
            if (failure == thrown) {
                return true;
            }
        }
        return false;
    }
}
