package racecourse.explore.memory;

/**
 * How an access is ordered, weakest first; the names are those of {@link
 * java.lang.invoke.VarHandle}.
 */
public enum Mode {
    /** Reads may return any write that happens-before consistency allows. */
    PLAIN,
    /**
     * A plain read by woven JDK code that threads must not share without a lock, such as a list's.
     * As plain, but coherent: what such code looks at twice doesn't vanish in between.
     */
    UNGUARDED,
    /**
     * As plain, but to a location that woven JDK code races on: coherent, not stale for long, and
     * no older than what was newest at the last full fence of the reading thread.
     */
    TRUSTED,
    /**
     * A plain write of woven JDK code to an array element or through Unsafe, which such code reads
     * with acquire elsewhere: on the machines that it is written for, it comes after what its
     * thread wrote before.
     */
    PUBLISHED,
    /** Coherent: no reader goes back to an older write. Orders nothing else. */
    OPAQUE,
    /** A read that joins what the writer released, or a write that releases. */
    ACQUIRE_RELEASE,
    /**
     * In one total order with all others of its kind, the synchronisation order. A read may come
     * earlier in it than it is made, but for what its thread has synchronised with before.
     */
    VOLATILE,
    /** A volatile read of woven JDK code, which comes in that order when it is made. */
    LATEST;

    boolean releases() {
        return orders() || this == PUBLISHED;
    }

    boolean isVolatile() {
        return this == VOLATILE || this == LATEST;
    }

    boolean orders() {
        return this == ACQUIRE_RELEASE || isVolatile();
    }
}
