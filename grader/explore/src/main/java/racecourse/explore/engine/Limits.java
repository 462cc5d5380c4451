package racecourse.explore.engine;

/**
 * When a schedule counts as long, and as endless, in steps; and what the memory model leaves out.
 *
 * @param turn how many one thread, or a group that passes control among itself, makes before the
 *     others get their turn; when each has had one in which nothing was changed, the rest is
 *     scheduled fairly
 * @param fairAfter after how many the rest is scheduled fairly
 * @param quiet how many a fair rest may make, for each thread that can go on, without any change
 * @param yields how many times threads may give way without any change before the rest is scheduled
 *     fairly; twice that for each thread, and there is no progress
 * @param most how many there may be in all
 * @param earlyReads whether volatile reads may come earlier in the synchronisation order than they
 *     are made (JLS 17.4.4). A check that takes an order from the time at which calls return could
 *     not tell that from a wrong submission.
 */
public record Limits(
        int turn, long fairAfter, long quiet, int yields, long most, boolean earlyReads) {

    /** What fits the scenarios of an exercise. */
    public static final Limits ORDINARY = new Limits(1_000, 20_000, 5_000, 100, 150_000, false);

    /**
     * The same for longer or shorter schedules. What works on long data changes nothing for longer,
     * too.
     */
    public Limits withMost(long steps) {
        long longer = Math.max(quiet, quiet * steps / most);
        return new Limits(turn, fairAfter, longer, yields, steps, earlyReads);
    }

    /** The same with early reads. */
    public Limits withEarlyReads() {
        return new Limits(turn, fairAfter, quiet, yields, most, true);
    }
}
