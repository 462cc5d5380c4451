package racecourse.explore.schedule;

import java.util.Arrays;

/**
 * Probabilistic concurrency testing (Burckhardt, Kothari, Musuvathi and Nagarakatte, 2010): the
 * enabled thread of the highest priority runs; priorities are random, and lowered at a few random
 * steps.
 */
public final class Pct implements Strategy {

    /** Who tries a few times before it waits may fail each time, though it yields in between. */
    private static final int MOST_DEAF_TO = 64;

    private final long seed;
    private final int length;
    private final boolean stale;
    private final long[] changes;
    private long[] priorities = new long[8];
    private SplitMix64 random;
    private int changed;
    private long lowest;

    /** How many yields are still without effect: a yield is a hint, and need not let others run. */
    private int deafTo;

    /** How many system calls a process survives on average: some die early, others late. */
    private int lifetime;

    /**
     * One schedule.
     *
     * @param seed of all its choices
     * @param length about how many steps it will have; at least 1
     * @param depth how many priority changes
     * @param stale whether reads may return older writes
     */
    public Pct(long seed, int length, int depth, boolean stale) {
        this.seed = seed;
        this.length = length;
        this.stale = stale;
        this.changes = new long[depth];
        begin();
    }

    private void begin() {
        random = new SplitMix64(seed);
        for (int i = 0; i < changes.length; i++) {
            changes[i] = random.below(length);
        }
        Arrays.sort(changes);
        changed = 0;
        lowest = 0;
        deafTo = (seed >>> 34 & 3) == 0 ? MOST_DEAF_TO : 0;
        lifetime = 4 << (seed >>> 32 & 3);
    }

    @Override
    public void restart() {
        begin();
    }

    @Override
    public long nextPoint(long step) {
        while (changed < changes.length && changes[changed] < step) {
            changed++;
        }
        return changed < changes.length ? changes[changed] : Long.MAX_VALUE;
    }

    @Override
    public int preempt(long step, int current, Enabled enabled) {
        if (changed < changes.length && changes[changed] == step) {
            changed++;
            demoted(current);
        }
        return next(current, enabled);
    }

    @Override
    public int next(int current, Enabled enabled) {
        int best = enabled.get(0);
        for (int i = 1; i < enabled.count(); i++) {
            int thread = enabled.get(i);
            if (priorities[thread] > priorities[best]) {
                best = thread;
            }
        }
        return best;
    }

    @Override
    public void started(int thread) {
        if (thread >= priorities.length) {
            priorities = Arrays.copyOf(priorities, 2 * thread);
        }
        priorities[thread] = random.next() >>> 2;
    }

    @Override
    public void demoted(int thread) {
        priorities[thread] = --lowest;
    }

    @Override
    public void yielded(int thread) {
        if (deafTo > 0) {
            deafTo--;
        } else {
            demoted(thread);
        }
    }

    @Override
    public int choose(Choice kind, int options) {
        return switch (kind) {
            case READING -> stale ? random.below(options) : 0;
            case WRITE, STUCK, TEAR, WAITER, TIMEOUT, RANDOM, CUT, REAP -> random.below(options);
            case SPURIOUS -> random.below(32) == 0 ? 1 : 0;
            case WEAK_CAS -> random.below(8) == 0 ? 1 : 0;
            case HASHES -> random.below(4) == 0 ? 1 : 0;
            case KILL -> random.below(lifetime) == 0 ? 1 : 0;
        };
    }
}
