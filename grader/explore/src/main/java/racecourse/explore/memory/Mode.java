package racecourse.explore.memory;

/**
 * How an access is ordered, weakest first; the names are those of {@link
 * java.lang.invoke.VarHandle}.
 */
public enum Mode {
    /** Reads may return any write that happens-before consistency allows. */
    PLAIN,
    /**
     * As plain, but to a location that woven JDK code races on: coherent, and not stale for long.
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
    /**
     * A read with acquire of woven JDK code: as below, but on the machines that it is written for,
     * it is no older than what was newest at its thread's last full fence, and neither is a {@link
     * #TRUSTED} one.
     */
    TRUSTED_ACQUIRE,
    /** A read that joins what the writer released, or a write that releases. */
    ACQUIRE_RELEASE,
    /** In one total order with all others of its kind. */
    VOLATILE;

    boolean releases() {
        return orders() || this == PUBLISHED;
    }

    boolean keepsFences() {
        return this == TRUSTED || this == TRUSTED_ACQUIRE;
    }

    boolean orders() {
        return compareTo(TRUSTED_ACQUIRE) >= 0;
    }
}
