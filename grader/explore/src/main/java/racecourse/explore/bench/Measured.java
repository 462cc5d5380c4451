package racecourse.explore.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.LincheckAssertionError;
import racecourse.api.explore.Exploration;
import racecourse.api.explore.Program;
import racecourse.explore.bench.program.LockQueue;
import racecourse.explore.bench.program.LockedCounter;
import racecourse.explore.bench.program.MonitorQueue;
import racecourse.explore.bench.program.RacyCounter;
import racecourse.explore.lincheck.LincheckClasses;

/** One thing that is measured, in this JVM. */
public final class Measured {

    private static final Map<String, Class<?>> PROGRAMS =
            Map.of(
                    "counter", LockedCounter.class,
                    "queue", MonitorQueue.class,
                    "lock-queue", LockQueue.class);

    /** Schedules until the JIT compiler has done its work. */
    private static final int WARM_UP = 6_000;

    private static final int SCHEDULES = 20_000;

    /** Schedules of either engine until a verdict. */
    private static final int UNTIL_VERDICT = 500;

    private Measured() {}

    /**
     * Measures or decides.
     *
     * @param args what: {@code counter}, {@code queue} or {@code lock-queue} for schedules per CPU
     *     second, {@code explorer} or {@code lincheck} for a verdict on the racy counter; and the
     *     file to which the answer goes
     */
    public static void main(String[] args) throws IOException {
        String answer =
                switch (args[0]) {
                    case "explorer" -> explorersVerdict();
                    case "lincheck" -> linchecksVerdict();
                    default -> Double.toString(schedulesPerCpuSecond(PROGRAMS.get(args[0])));
                };
        Files.writeString(Path.of(args[1]), answer);
    }

    private static double schedulesPerCpuSecond(Class<?> program) {
        explore(program, WARM_UP);
        OperatingSystemMXBean system =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = system.getProcessCpuTime();
        explore(program, SCHEDULES);
        return SCHEDULES * 1e9 / (system.getProcessCpuTime() - before);
    }

    private static Exploration explore(Class<?> program, int schedules) {
        return Program.of(program).schedules(schedules).explore();
    }

    private static String explorersVerdict() {
        Exploration found = explore(RacyCounter.class, UNTIL_VERDICT);
        return found.count("2") == found.schedules() ? "passed" : "failed";
    }

    private static String linchecksVerdict() {
        LincheckClasses.load();
        try {
            Lincheck.runConcurrentTest(UNTIL_VERDICT, Measured::twoIncrements);
            return "passed";
        } catch (LincheckAssertionError e) {
            return "failed";
        }
    }

    private static void twoIncrements() {
        try {
            if (!RacyCounter.run().equals(2)) {
                throw new AssertionError("an increment was lost");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
