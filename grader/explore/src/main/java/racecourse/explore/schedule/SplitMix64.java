package racecourse.explore.schedule;

/**
 * SplitMix64 (Steele, Lea and Flood, 2014), written out so that no library's change can alter a
 * verdict.
 */
public final class SplitMix64 {

    private long state;

    /** A generator with this seed. */
    public SplitMix64(long seed) {
        state = seed;
    }

    /** The next 64 bits. */
    public long next() {
        return mix(state += 0x9E3779B97F4A7C15L);
    }

    /** A number from 0 to bound - 1; bound is at least 1. */
    public int below(int bound) {
        return (int) ((next() >>> 33) % bound);
    }

    /** A seed of its own for the n-th of something. */
    public static long derived(long seed, long n) {
        return mix(mix(seed) + 0x9E3779B97F4A7C15L * (n + 1));
    }

    private static long mix(long bits) {
        long z = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
