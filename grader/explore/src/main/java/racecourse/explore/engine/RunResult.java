package racecourse.explore.engine;

import java.util.List;

/**
 * What became of one schedule.
 *
 * @param ending how it ended; not null
 * @param value what the body returned, or null
 * @param thrown what the body or another thread threw, or null
 * @param waiting what each thread that had not ended was doing; empty if all had
 * @param deaths what threads died of without a handler, in the order in which they did
 * @param steps how many steps were made
 * @param threads how many threads there were, the first included
 * @param staleReads how many reads returned an older write
 * @param fair whether the schedule became so long that its rest was scheduled fairly
 */
public record RunResult(
        Ending ending,
        Object value,
        Throwable thrown,
        List<Waiting> waiting,
        List<Death> deaths,
        long steps,
        int threads,
        int staleReads,
        boolean fair) {

    /** So many threads double what a step costs: clocks have an entry for each of them. */
    private static final int MANY_THREADS = 64;

    /** What the schedule has cost, in steps of one that has few threads. */
    public long cost() {
        return steps * (1 + threads / MANY_THREADS);
    }

    /**
     * A thread that ended with an exception.
     *
     * @param name its name
     * @param of what its run method threw
     */
    public record Death(String name, Throwable of) {}

    /**
     * A thread that has not ended.
     *
     * @param thread its number
     * @param name its name
     * @param state what it does
     * @param on what it waits for, or null
     * @param holder the number of the thread that holds that, or -1
     * @param interrupted whether its interrupt flag is set
     */
    public record Waiting(
            int thread,
            String name,
            ModelThread.State state,
            Object on,
            int holder,
            boolean interrupted) {}
}
