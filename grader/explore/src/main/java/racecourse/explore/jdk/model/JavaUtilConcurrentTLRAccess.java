package racecourse.explore.jdk.model;

import racecourse.explore.jdk.ThreadFields;

/** How the striped counters of newer JDKs reach what ThreadLocalRandom keeps in the thread. */
public interface JavaUtilConcurrentTLRAccess {
    default int getThreadLocalRandomProbe() {
        return ThreadFields.currentThread().threadLocalRandomProbe;
    }

    /** Marsaglia's xorshift, as in the original. */
    default int advanceThreadLocalRandomProbe(int probe) {
        probe ^= probe << 13;
        probe ^= probe >>> 17;
        probe ^= probe << 5;
        ThreadFields.currentThread().threadLocalRandomProbe = probe;
        return probe;
    }
}
