package racecourse.explore.schedule;

/** A strategy under which every read returns the newest write. */
public final class NewestOnly implements Strategy {

    private final Strategy strategy;

    /** The same strategy, but for its reads. */
    public NewestOnly(Strategy strategy) {
        this.strategy = strategy;
    }

    @Override
    public void restart() {
        strategy.restart();
    }

    @Override
    public long nextPoint(long step) {
        return strategy.nextPoint(step);
    }

    @Override
    public int preempt(long step, int current, Enabled enabled) {
        return strategy.preempt(step, current, enabled);
    }

    @Override
    public int next(int current, Enabled enabled) {
        return strategy.next(current, enabled);
    }

    @Override
    public void started(int thread) {
        strategy.started(thread);
    }

    @Override
    public void demoted(int thread) {
        strategy.demoted(thread);
    }

    @Override
    public void yielded(int thread) {
        strategy.yielded(thread);
    }

    @Override
    public int choose(Choice kind, int options) {
        int option = strategy.choose(kind, options);
        return switch (kind) {
            case READING, WRITE, STUCK, TEAR -> 0;
            default -> option;
        };
    }
}
