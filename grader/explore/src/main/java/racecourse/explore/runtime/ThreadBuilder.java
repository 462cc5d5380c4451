package racecourse.explore.runtime;

import java.util.Objects;
import java.util.concurrent.ThreadFactory;
import racecourse.explore.engine.ModelThread;
import racecourse.explore.engine.Run;
import racecourse.explore.engine.ThreadControl;

/** Takes the place of {@code Thread.Builder} and its two kinds, of JDK 21. Not thread-safe. */
public final class ThreadBuilder {

    private final boolean virtual;
    private String name;
    private boolean counts;
    private long count;
    private boolean daemon;
    private boolean daemonSet;
    private Thread.UncaughtExceptionHandler handler;

    ThreadBuilder(boolean virtual) {
        this.virtual = virtual;
    }

    /** See {@code Thread.Builder.name}. */
    public ThreadBuilder name(String threadName) {
        name = Objects.requireNonNull(threadName);
        counts = false;
        return this;
    }

    /** See {@code Thread.Builder.name}. */
    public ThreadBuilder name(String prefix, long start) {
        name = Objects.requireNonNull(prefix);
        counts = true;
        count = start;
        return this;
    }

    /** See {@code Thread.Builder.inheritInheritableThreadLocals}. */
    public ThreadBuilder inheritInheritableThreadLocals(boolean inherit) {
        return this;
    }

    /** See {@code Thread.Builder.uncaughtExceptionHandler}. */
    public ThreadBuilder uncaughtExceptionHandler(Thread.UncaughtExceptionHandler told) {
        handler = Objects.requireNonNull(told);
        return this;
    }

    /** See {@code Thread.Builder.OfPlatform.daemon}. */
    public ThreadBuilder daemon() {
        return daemon(true);
    }

    /** See {@code Thread.Builder.OfPlatform.daemon}. */
    public ThreadBuilder daemon(boolean on) {
        daemon = on;
        daemonSet = true;
        return this;
    }

    /** See {@code Thread.Builder.OfPlatform.group}. */
    public ThreadBuilder group(ThreadGroup group) {
        return this;
    }

    /** See {@code Thread.Builder.OfPlatform.priority}. */
    public ThreadBuilder priority(int priority) {
        return this;
    }

    /** See {@code Thread.Builder.OfPlatform.stackSize}. */
    public ThreadBuilder stackSize(long bytes) {
        return this;
    }

    /** See {@code Thread.Builder.unstarted}. */
    public Thread unstarted(Runnable task) {
        Objects.requireNonNull(task);
        String threadName = name == null ? "" : counts ? name + count++ : name;
        if (name == null && !virtual) {
            threadName = ThreadCalls.nextName();
        }
        Thread thread = new Thread(null, task, threadName);
        if (handler != null) {
            thread.setUncaughtExceptionHandler(handler);
        }
        ModelThread model = Run.current().run.of(thread);
        if (virtual) {
            ThreadControl.makeVirtual(model);
        } else if (daemonSet) {
            ThreadControl.setDaemon(model, daemon);
        }
        return thread;
    }

    /** See {@code Thread.Builder.start}. */
    public Thread start(Runnable task) {
        Thread thread = unstarted(task);
        ThreadCalls.start(thread);
        return thread;
    }

    /** See {@code Thread.Builder.factory}. */
    public ThreadFactory factory() {
        return this::unstarted;
    }
}
