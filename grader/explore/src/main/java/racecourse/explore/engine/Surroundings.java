package racecourse.explore.engine;

import racecourse.explore.schedule.Choice;
import racecourse.explore.schedule.Footprint;
import racecourse.explore.schedule.SplitMix64;

/**
 * What a program sees of the machine around it: time, random bits, identity hash codes, numbers of
 * threads. All of it is a function of the schedule.
 */
public final class Surroundings {

    private static final long TICK_NANOS = 1_000;

    private final Run run;
    private long clock = 1_000_000_000L;
    private SplitMix64 random;
    private int crowdedHashes = -1;
    private int unnamed;
    private Thread.UncaughtExceptionHandler uncaughtHandler;

    Surroundings(Run run) {
        this.run = run;
    }

    /** The virtual time in nanoseconds, for the scheduler. */
    long clock() {
        return clock;
    }

    /** Time never runs backwards. */
    void moveClockTo(long nanos) {
        clock = Math.max(clock, nanos);
    }

    /** The virtual time in nanoseconds; it moves on by itself when it is asked for. */
    public long nanoTime() {
        Footprint.readClock();
        run.change();
        clock += TICK_NANOS;
        return clock;
    }

    /** Random bits of the schedule. */
    public long randomBits() {
        if (random == null) {
            random = new SplitMix64(run.choose(Choice.RANDOM, 16));
        }
        return random.next();
    }

    /** Whether several objects have the same identity hash code in this schedule. */
    public boolean crowdedHashes() {
        if (crowdedHashes < 0) {
            crowdedHashes = run.choose(Choice.HASHES, 2);
        }
        return crowdedHashes == 1;
    }

    /** The number of the next thread without a name. */
    public int nextUnnamed() {
        Footprint.touchSchedule();
        return unnamed++;
    }

    /** The handler of what threads die of, for those without one of their own; or null. */
    public Thread.UncaughtExceptionHandler uncaughtHandler() {
        Footprint.touchSchedule();
        return uncaughtHandler;
    }

    /** Sets it, or null. */
    public void uncaughtHandler(Thread.UncaughtExceptionHandler handler) {
        Footprint.touchSchedule();
        uncaughtHandler = handler;
    }
}
