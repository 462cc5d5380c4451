package racecourse.core.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import racecourse.core.failure.GraderException;

/**
 * What a piece of work cost.
 *
 * @param cpuSeconds CPU seconds of all child processes that it started and awaited, and of theirs
 * @param wallSeconds seconds on the clock
 */
public record Cost(double cpuSeconds, double wallSeconds) {

    private static final Path STAT = Path.of("/proc/self/stat");

    /** Fields of proc(5) after the command's name: cutime and cstime, in clock ticks. */
    private static final int CHILDREN_USER = 13;

    private static final int CHILDREN_SYSTEM = 14;

    /** {@code sysconf(_SC_CLK_TCK)}; 100 on every Linux that runs Java. */
    private static final double TICKS_PER_SECOND = 100;

    /** Measures work that is done by child processes. */
    public static Cost of(Runnable work) {
        double cpu = childrenCpuSeconds();
        long wall = System.nanoTime();
        work.run();
        double wallSeconds = (System.nanoTime() - wall) / 1e9;
        return new Cost(childrenCpuSeconds() - cpu, wallSeconds);
    }

    private static double childrenCpuSeconds() {
        try {
            String stat = Files.readString(STAT);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM]))
                    / TICKS_PER_SECOND;
        } catch (IOException e) {
            throw new GraderException(
                    "The bench reads CPU times from /proc, which this system lacks", e);
        }
    }
}
