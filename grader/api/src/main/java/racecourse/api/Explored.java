package racecourse.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/**
 * A test whose body is run once for each of many schedules, under a scheduler that decides at every
 * shared access which thread goes on. It passes if the body passes in every explored schedule.
 *
 * <pre>{@code
 * @Explored
 * @Check(title = "Two increments at the same time both count", points = 2)
 * void incrementsCount() {
 *     Counter counter = new Counter(10);
 *     Threads.inParallel(counter::increment, counter::increment);
 *     assertEquals(12, counter.value());
 * }
 * }</pre>
 *
 * The body makes all its objects anew, starts its threads through {@link Threads} or through the
 * submission's own code, keeps nothing from one schedule to the next, and takes no random choice.
 * It fails by throwing, most often by an assertion; a schedule in which no thread can go on fails
 * as a deadlock. Same submission, same body, same seed: same verdict and same interleaving.
 *
 * <p>If there are so few interleavings that all can be run, they are, reads of older values
 * included; then the check's details say how many there are.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
public @interface Explored {

    /** The key under which JUnit's report says that all interleavings were run. */
    String REPORT_ENTRY = "explored";

    /**
     * How the details of a failed check begin: the smallest number of schedules that finds the
     * failure.
     */
    String FOUND_WITHIN = "Found within schedules: ";

    /** How the details of a check begin that ran all interleavings; their number follows. */
    String ALL_RUN = "All interleavings were run: ";

    /** How many schedules are drawn at most where a check doesn't say. */
    int DEFAULT_SCHEDULES = 2_000;

    /** The configuration parameter of JUnit that names the one schedule to run. */
    String REPLAY_PARAMETER = "racecourse.replay";

    /**
     * How many schedules are drawn at most; at least 1. Before that, up to a quarter as many are
     * run in the hope that these are all, and fewer if it doesn't look like it.
     */
    int schedules() default DEFAULT_SCHEDULES;

    /**
     * How many steps a schedule may have; at least 1. One with more counts as endless, so a right
     * submission must need far fewer, whichever way it takes.
     */
    int steps() default 150_000;

    /**
     * Whether all interleavings of a right solution are expected to be few: then up to {@link
     * #schedules} are run in that hope, whatever it looks like.
     */
    boolean exhaustive() default false;

    /**
     * Whether threads also take turns at every few steps, in every other pair of schedules. By
     * default they are switched at a handful of steps, which finds most mistakes soonest; some need
     * several threads that fail, or are overtaken, one after the other.
     */
    boolean switchesOften() default false;

    /**
     * Whether a volatile read may also return what was written before the newest write, as far as
     * its thread can't know of that: it then comes earlier in the synchronisation order than in
     * time (JLS 17.4.4). That shows volatile fields of an object that is published by a race as
     * they were at its beginning. Only for bodies that take no order from the time at which calls
     * return: of two threads that don't synchronise, one may have returned, and the other still be
     * right to see the older value.
     */
    boolean earlyReads() default false;

    /** Seed of all choices. */
    long seed() default 42;

    /**
     * Whether threads may be left waiting for ever once the body has returned. By default that
     * fails the test; it may not where the exercise doesn't ask that threads end.
     */
    boolean threadsMayStay() default false;
}
