package racecourse.explore.front;

import racecourse.explore.schedule.Pct;
import racecourse.explore.schedule.SplitMix64;
import racecourse.explore.schedule.Strategy;

/**
 * Makes the strategies of a series of schedules. The length that PCT needs to know is learnt from
 * the schedules before.
 */
final class Sampling {

    private static final int FIRST_LENGTH = 40;
    private static final int MOST_CHANGES = 4;

    /** How many steps there are to a change on average, where threads are switched often. */
    private static final int STEPS_TO_A_CHANGE = 6;

    private final long seed;
    private final boolean switchesOften;
    private int length = FIRST_LENGTH;

    /**
     * A series.
     *
     * @param seed of all its choices
     * @param switchesOften whether every other pair of schedules changes priorities all the time
     */
    Sampling(long seed, boolean switchesOften) {
        this.seed = seed;
        this.switchesOften = switchesOften;
    }

    /** The n-th strategy, from 0. Every other one reads only the newest writes. */
    Strategy strategy(int n) {
        int changes = switchesOften ? n / 4 % MOST_CHANGES : n / 2 % MOST_CHANGES;
        if (switchesOften && n / 2 % 2 == 1) {
            changes = length / STEPS_TO_A_CHANGE;
        }
        return new Pct(SplitMix64.derived(seed, n), length, changes, stale(n));
    }

    /** Whether reads may return older writes in the n-th schedule. */
    static boolean stale(int n) {
        return n % 2 == 1;
    }

    /** A schedule had this many steps. */
    void learn(long steps) {
        int bounded = (int) Math.min(steps, 100_000);
        length = Math.max(1, bounded > length ? bounded : (3 * length + bounded) / 4);
    }
}
