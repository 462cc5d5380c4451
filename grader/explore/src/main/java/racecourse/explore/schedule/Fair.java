package racecourse.explore.schedule;

/**
 * Takes over when a schedule has become long: every enabled thread gets its turn again and again,
 * at random, so that what can end does end.
 */
public final class Fair implements Strategy {

    private static final int LONGEST_TURN = 40;

    private final long seed;
    private SplitMix64 random;

    /** A fair rest of a schedule. */
    public Fair(long seed) {
        this.seed = seed;
        random = new SplitMix64(seed);
    }

    @Override
    public void restart() {
        random = new SplitMix64(seed);
    }

    @Override
    public long nextPoint(long step) {
        return step + random.below(LONGEST_TURN);
    }

    @Override
    public int preempt(long step, int current, Enabled enabled) {
        return next(current, enabled);
    }

    @Override
    public int next(int current, Enabled enabled) {
        return enabled.get(random.below(enabled.count()));
    }

    @Override
    public void started(int thread) {}

    @Override
    public void demoted(int thread) {}

    @Override
    public int choose(Choice kind, int options) {
        return switch (kind) {
            case WAITER, TIMEOUT -> random.below(options);
            case READING, WRITE, STUCK, TEAR, SPURIOUS, WEAK_CAS, RANDOM, HASHES, KILL, CUT, REAP ->
                    0;
        };
    }
}
