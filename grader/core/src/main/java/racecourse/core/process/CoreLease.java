package racecourse.core.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A core that a child JVM has for itself among those of this process. Threads that hand over to
 * each other all the time, as an engine's do, need half of the CPU time when they share one core.
 * Where the system has no {@code taskset}, or more children run than there are cores, they run
 * anywhere.
 */
final class CoreLease implements AutoCloseable {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String ALLOWED = "Cpus_allowed_list:";
    private static final Optional<Path> TASKSET = onThePath("taskset");
    private static final Deque<Integer> FREE = TASKSET.isPresent() ? allowed() : new ArrayDeque<>();

    private final Integer core;

    private CoreLease(Integer core) {
        this.core = core;
    }

    /** A core if one is free, else the leave to run anywhere. */
    static CoreLease take() {
        synchronized (FREE) {
            return new CoreLease(FREE.poll());
        }
    }

    /** What a command must begin with to run on the core. */
    List<String> prefix() {
        return core == null
                ? List.of()
                : List.of(TASKSET.orElseThrow().toString(), "-c", core.toString());
    }

    @Override
    public void close() {
        if (core != null) {
            synchronized (FREE) {
                FREE.add(core);
            }
        }
    }

    /**
     * The cores of this process, beginning anywhere: several graders shall not crowd on the first.
     */
    private static Deque<Integer> allowed() {
        List<Integer> cores = new ArrayList<>();
        try (Stream<String> lines = Files.lines(STATUS)) {
            String list =
                    lines.filter(line -> line.startsWith(ALLOWED))
                            .map(line -> line.substring(ALLOWED.length()).strip())
                            .findFirst()
                            .orElse("");
            for (String range : list.split(",")) {
                String[] ends = range.split("-");
                for (int core = Integer.parseInt(ends[0]);
                        core <= Integer.parseInt(ends[ends.length - 1]);
                        core++) {
                    cores.add(core);
                }
            }
        } catch (IOException | NumberFormatException e) {
            return new ArrayDeque<>();
        }
        Collections.rotate(cores, (int) ProcessHandle.current().pid());
        return new ArrayDeque<>(cores);
    }

    private static Optional<Path> onThePath(String command) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, command))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
