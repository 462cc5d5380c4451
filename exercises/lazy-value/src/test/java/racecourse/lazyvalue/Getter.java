package racecourse.lazyvalue;

import racecourse.api.Threads;

/** A thread that calls get(), and what came of it. */
final class Getter extends Thread {

    private final LazyValue<?> lazy;
    private Object result;
    private Throwable thrown;
    private volatile boolean interruptToCome;
    private boolean stillInterrupted;

    Getter(String name, LazyValue<?> lazy) {
        super(name);
        this.lazy = lazy;
    }

    /** Starts it. */
    static Getter started(String name, LazyValue<?> lazy) {
        Getter getter = new Getter(name, lazy);
        getter.start();
        return getter;
    }

    /** Starts one that doesn't end before {@link #interruptNow}. */
    static Getter startedForInterrupt(String name, LazyValue<?> lazy) {
        Getter getter = new Getter(name, lazy);
        getter.interruptToCome = true;
        getter.start();
        return getter;
    }

    /** Interrupts it, and lets it end. */
    void interruptNow() {
        interrupt();
        interruptToCome = false;
    }

    @Override
    public void run() {
        try {
            result = lazy.get();
        } catch (Throwable e) {
            thrown = e;
        }
        while (interruptToCome) {
            Threads.giveWay();
        }
        stillInterrupted = Thread.currentThread().isInterrupted();
    }

    /** Waits for its end; what it got. */
    Object result() throws Throwable {
        join();
        if (thrown != null) {
            throw thrown;
        }
        return result;
    }

    /** Waits for its end; what it was thrown, or null. */
    Throwable thrown() throws InterruptedException {
        join();
        return thrown;
    }

    /** Whether its interrupt flag was set at the end. */
    boolean stillInterrupted() {
        return stillInterrupted;
    }
}
