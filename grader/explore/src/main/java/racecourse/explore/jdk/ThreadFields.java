package racecourse.explore.jdk;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What {@code java.lang.Thread} keeps in private fields for classes that are shadowed: in the
 * shadows of {@code ThreadLocalRandom} and {@code Striped64} this class takes the place of {@code
 * Thread}, so its fields and its {@link #currentThread} are named as there. Used by its own thread
 * only.
 */
public final class ThreadFields {
    static final String INTERNAL_NAME = "racecourse/explore/jdk/ThreadFields";

    private static final ThreadLocal<ThreadFields> OF_REAL_THREADS =
            ThreadLocal.withInitial(() -> new ThreadFields(Thread.currentThread().getId()));
    private static volatile Supplier<ThreadFields> source = OF_REAL_THREADS::get;

    private final long id;

    /** State of the thread's random numbers. */
    public long threadLocalRandomSeed;

    /** Which cell of a striped counter the thread tries first; 0 before its first random number. */
    public int threadLocalRandomProbe;

    /** State of the random numbers that decide how long the thread spins. */
    public int threadLocalRandomSecondarySeed;

    /** Looked up by ThreadLocalRandom, and used only where a pool clears its workers' locals. */
    public Object threadLocals;

    /** As {@link #threadLocals}. */
    public Object inheritableThreadLocals;

    /** As {@link #threadLocals}. */
    public Object inheritedAccessControlContext;

    /** The thread's values of its thread locals, by thread local. */
    public final Map<Object, Object> locals = new IdentityHashMap<>();

    /**
     * Fields of a new thread.
     *
     * @param id what {@code Thread.getId} answers; random numbers depend on it
     */
    public ThreadFields(long id) {
        this.id = id;
    }

    /** As in Thread. */
    public long getId() {
        return id;
    }

    /** The name of {@link #getId} since JDK 19. */
    public long threadId() {
        return id;
    }

    /** The fields of the thread that runs; never null. */
    public static ThreadFields currentThread() {
        return source.get();
    }

    /** Lets a scheduler say which thread runs, and give each thread new fields in each schedule. */
    public static void currentIs(Supplier<ThreadFields> current) {
        source = current;
    }
}
