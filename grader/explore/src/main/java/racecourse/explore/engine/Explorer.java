package racecourse.explore.engine;

import java.util.concurrent.locks.ReentrantLock;
import racecourse.api.spi.CurrentSchedule;
import racecourse.explore.jdk.Refused;
import racecourse.explore.jdk.ThreadFields;
import racecourse.explore.schedule.Strategy;

/** Runs schedules, one at a time in the whole JVM: the state of a schedule is static. */
public final class Explorer {

    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();
    private static final Coroutines POOL = new ThreadPoolCoroutines();
    private static final Coroutines FASTEST = ContinuationCoroutines.available().orElse(POOL);

    static {
        ThreadFields.currentIs(() -> Run.current().fields());
        CurrentSchedule.hooks(new Hooks());
        Refused.onRaise(
                what -> {
                    throw new Unsupported(what);
                });
    }

    private final Limits limits;
    private Coroutines coroutines;

    /** An explorer with these limits. */
    public Explorer(Limits limits) {
        this(limits, FASTEST);
    }

    Explorer(Limits limits, Coroutines coroutines) {
        this.limits = limits;
        this.coroutines = coroutines;
    }

    /**
     * Runs a body as the first thread of one schedule.
     *
     * @param tracer is told of every operation; null for none
     */
    public RunResult run(Strategy strategy, Body body, Tracer tracer) {
        ONE_AT_A_TIME.lock();
        try {
            RunResult result = Run.run(coroutines, limits, strategy, body, tracer);
            if (result.thrown() instanceof SwitchFailed) {
                // Threads can be left anywhere there; what does this once may do it often.
                coroutines = POOL;
                strategy.restart();
                result = Run.run(coroutines, limits, strategy, body, tracer);
            }
            return result;
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }
}
