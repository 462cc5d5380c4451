package racecourse.api.explore;

import java.util.Objects;
import java.util.ServiceLoader;

/**
 * A program to explore: a class with a method {@code public static Object run() throws Throwable},
 * which is run once for each schedule under the explorer's scheduler and memory model.
 *
 * <pre>{@code
 * public final class StoreBuffering {
 *     static int x, y;
 *     static int seenX, seenY;
 *
 *     public static Object run() throws Throwable {
 *         Threads.inParallel(
 *                 () -> { x = 1; seenY = y; },
 *                 () -> { y = 1; seenX = x; });
 *         return seenX + " " + seenY;
 *     }
 * }
 *
 * Exploration found = Program.of(StoreBuffering.class).explore();
 * assertEquals(Set.of("0 0", "0 1", "1 0", "1 1"), found.outcomes().keySet());
 * }</pre>
 *
 * The class, all others of its package and subpackages, and {@code racecourse.api.Threads} are read
 * from their bytes and woven in a class loader of their own; static fields start anew in every
 * schedule. The given class itself is never initialised. Instances are immutable.
 *
 * @param name the class's binary name; not null
 * @param loader where the bytes are read from; not null
 * @param schedules how many schedules are run at most; at least 1
 * @param seed seed of all choices
 * @param preemptions if not negative, schedules are enumerated depth first, up to this many
 *     preemptions in each, instead of drawn at random
 */
public record Program(String name, ClassLoader loader, int schedules, long seed, int preemptions) {

    /** Refuses nulls and an empty budget. */
    public Program {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(loader, "loader");
        if (schedules < 1) {
            throw new IllegalArgumentException("schedules: " + schedules);
        }
    }

    /** A program of which 2,000 schedules are drawn at random. */
    public static Program of(Class<?> main) {
        return named(main.getName(), main.getClassLoader());
    }

    /** The same by the class's binary name; the class is not loaded by this loader. */
    public static Program named(String name, ClassLoader loader) {
        return new Program(name, loader, 2_000, 42, -1);
    }

    /** The same with another budget; at least 1. */
    public Program schedules(int most) {
        return new Program(name, loader, most, seed, preemptions);
    }

    /** The same with another seed. */
    public Program seed(long other) {
        return new Program(name, loader, schedules, other, preemptions);
    }

    /**
     * The same, explored exhaustively: every schedule with at most this many preemptions, and every
     * choice that the memory model leaves, as far as the budget of schedules goes.
     *
     * @param mostPreemptions at least 0; {@link Integer#MAX_VALUE} for no bound
     */
    public Program exhaustively(int mostPreemptions) {
        if (mostPreemptions < 0) {
            throw new IllegalArgumentException("preemptions: " + mostPreemptions);
        }
        return new Program(name, loader, schedules, seed, mostPreemptions);
    }

    /**
     * Runs the schedules. Nothing that the program does makes this throw; what it did is an
     * outcome.
     */
    public Exploration explore() {
        return explorer().explore(this);
    }

    /**
     * Runs the one schedule of a token and shows its interleaving.
     *
     * @param token of an {@link Outcome} of the same program
     * @throws IllegalArgumentException if it is no token
     */
    public Replayed replay(String token) {
        return explorer().replay(this, token);
    }

    private static ProgramExplorer explorer() {
        return ServiceLoader.load(ProgramExplorer.class).findFirst().orElseThrow();
    }
}
