package racecourse.explore.runtime;

import java.util.Objects;
import racecourse.explore.engine.ModelThread;
import racecourse.explore.engine.Run;
import racecourse.explore.engine.ThreadControl;

/**
 * What calls of {@link Thread}'s methods become. A method's first parameter is the receiver, except
 * where the original is static.
 */
public final class ThreadCalls {

    private ThreadCalls() {}

    private static final String[] NAMES = new String[32];

    private static ModelThread model(ModelThread thread, Thread other) {
        Objects.requireNonNull(other, "a Thread is null");
        return thread.run.of(other);
    }

    /** The name of a thread that was made without one. */
    public static String nextName() {
        int number = Run.current().run.surroundings().nextUnnamed();
        if (number >= NAMES.length) {
            return "Thread-" + number;
        }
        if (NAMES[number] == null) {
            NAMES[number] = "Thread-" + number;
        }
        return NAMES[number];
    }

    /** See {@link Thread#currentThread}. */
    public static Thread currentThread() {
        return Run.current().thread();
    }

    /** See {@link Thread#start}. */
    public static void start(Thread other) {
        ModelThread thread = Run.step();
        Tracing.thread(thread, "start", other);
        ThreadControl.start(thread, model(thread, other));
    }

    /** See {@link Thread#join()}. */
    public static void join(Thread other) throws InterruptedException {
        join(other, 0, 0);
    }

    /** See {@link Thread#join(long)}. */
    public static void join(Thread other, long millis) throws InterruptedException {
        join(other, millis, 0);
    }

    /** See {@link Thread#join(long, int)}. */
    public static void join(Thread other, long millis, int nanos) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        ModelThread thread = Run.step();
        Tracing.thread(thread, "join", other);
        ThreadControl.join(thread, model(thread, other), Monitors.limit(millis, nanos));
    }

    /** See {@code Thread.join(Duration)} of JDK 19. */
    public static boolean join(Thread other, java.time.Duration limit) throws InterruptedException {
        ModelThread thread = Run.step();
        ModelThread model = model(thread, other);
        if (model.state() == ModelThread.State.NEW) {
            throw new IllegalThreadStateException("Thread not started");
        }
        if (!limit.isNegative() && !limit.isZero()) {
            ThreadControl.join(thread, model, Monitors.limit(limit.toMillis(), 1));
        }
        return !ThreadControl.isAlive(thread, model);
    }

    /** See {@link Thread#interrupt}. */
    public static void interrupt(Thread other) {
        ModelThread thread = Run.step();
        Tracing.thread(thread, "interrupt", other);
        ThreadControl.interrupt(thread, model(thread, other));
    }

    /** See {@link Thread#isInterrupted}. */
    public static boolean isInterrupted(Thread other) {
        ModelThread thread = Run.step();
        ModelThread model = model(thread, other);
        return model.interruptSeenBy(thread);
    }

    /** See {@link Thread#interrupted}. */
    public static boolean interrupted() {
        return Run.step().clearInterrupt();
    }

    /** See {@link Thread#sleep(long)}. */
    public static void sleep(long millis) throws InterruptedException {
        sleep(millis, 0);
    }

    /** See {@link Thread#sleep(long, int)}. */
    public static void sleep(long millis, int nanos) throws InterruptedException {
        if (millis < 0 || nanos < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        ModelThread thread = Run.step();
        thread.run.did(thread, "sleep", null);
        ThreadControl.sleep(thread, millis == 0 && nanos == 0 ? 0 : Monitors.limit(millis, nanos));
    }

    /** See {@code Thread.sleep(Duration)} of JDK 19. */
    public static void sleep(java.time.Duration time) throws InterruptedException {
        sleep(Math.max(0, time.toMillis()), 1);
    }

    /** See {@link Thread#yield}. */
    public static void yield() {
        ModelThread thread = Run.step();
        thread.run.yield(thread);
    }

    /** See {@link Thread#onSpinWait}. */
    public static void onSpinWait() {
        ThreadCalls.yield();
    }

    /** See {@link Thread#isAlive}. */
    public static boolean isAlive(Thread other) {
        ModelThread thread = Run.step();
        return ThreadControl.isAlive(thread, model(thread, other));
    }

    /** See {@link Thread#getState}. */
    public static Thread.State getState(Thread other) {
        ModelThread thread = Run.step();
        ModelThread model = model(thread, other);
        return switch (model.state()) {
            case NEW -> Thread.State.NEW;
            case READY, SUSPENDED, IN_SYSTEM_CALL, KILLED -> Thread.State.RUNNABLE;
            case BLOCKED -> Thread.State.BLOCKED;
            case WAITING, PARKED, JOINING, INITIALISING, SLEEPING ->
                    model.timed() ? Thread.State.TIMED_WAITING : Thread.State.WAITING;
            case ENDED -> {
                ThreadControl.isAlive(thread, model);
                yield Thread.State.TERMINATED;
            }
        };
    }

    /** See {@link Thread#isDaemon}. */
    public static boolean isDaemon(Thread other) {
        return ThreadControl.isDaemon(model(Run.current(), other));
    }

    /** See {@link Thread#setDaemon}. */
    public static void setDaemon(Thread other, boolean daemon) {
        ThreadControl.setDaemon(model(Run.current(), other), daemon);
    }

    /** See {@link Thread#getId}. */
    public static long getId(Thread other) {
        return model(Run.current(), other).number + 1;
    }

    /** See {@code Thread.threadId} of JDK 19. */
    public static long threadId(Thread other) {
        return getId(other);
    }

    /** See {@code Thread.ofVirtual} of JDK 21. */
    public static ThreadBuilder ofVirtual() {
        return new ThreadBuilder(true);
    }

    /** See {@code Thread.ofPlatform} of JDK 21. */
    public static ThreadBuilder ofPlatform() {
        return new ThreadBuilder(false);
    }

    /** See {@code Thread.startVirtualThread} of JDK 21. */
    public static Thread startVirtualThread(Runnable task) {
        return ofVirtual().start(task);
    }

    /** See {@code Thread.isVirtual} of JDK 21. */
    public static boolean isVirtual(Thread other) {
        return ThreadControl.isVirtual(model(Run.current(), other));
    }

    /** See {@link Object#hashCode}. */
    public static int hashCode(Thread other) {
        return Environment.identityHashCode(Objects.requireNonNull(other));
    }

    /** See {@link Thread#holdsLock}. */
    public static boolean holdsLock(Object object) {
        return Monitors.holds(object);
    }

    /** See {@link Thread#setDefaultUncaughtExceptionHandler}. */
    public static void setDefaultUncaughtExceptionHandler(Thread.UncaughtExceptionHandler handler) {
        Run.current().run.surroundings().uncaughtHandler(handler);
    }

    /** See {@link Thread#getDefaultUncaughtExceptionHandler}. */
    public static Thread.UncaughtExceptionHandler getDefaultUncaughtExceptionHandler() {
        return Run.current().run.surroundings().uncaughtHandler();
    }
}
