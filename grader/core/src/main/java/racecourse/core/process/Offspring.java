package racecourse.core.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * What a process has started, directly or not, and is still there when that process is gone and
 * nobody is its parent any more. It is told by a variable in its environment, where the system
 * shows that.
 */
final class Offspring {

    private static final String VARIABLE = "RACECOURSE_CHILD";
    private static final Path PROCESSES = Path.of("/proc");

    private final String mark;

    private Offspring(String mark) {
        this.mark = mark;
    }

    /** That of the process which this builder is about to start. */
    static Offspring of(ProcessBuilder builder) {
        String value = UUID.randomUUID().toString();
        builder.environment().put(VARIABLE, value);
        return new Offspring(VARIABLE + "=" + value);
    }

    /** Kills all of it, and waits until it is gone, but for what its new parent has to bury. */
    void kill() {
        for (List<ProcessHandle> left = alive(); !left.isEmpty(); left = alive()) {
            left.forEach(ProcessHandle::destroyForcibly);
            Thread.yield();
        }
    }

    private List<ProcessHandle> alive() {
        return Files.isDirectory(PROCESSES)
                ? ProcessHandle.allProcesses().filter(this::isMarked).toList()
                : List.of();
    }

    private boolean isMarked(ProcessHandle process) {
        try {
            byte[] environment = Files.readAllBytes(PROCESSES.resolve(process.pid() + "/environ"));
            return new String(environment, StandardCharsets.ISO_8859_1).contains(mark);
        } catch (IOException e) {
            // It is somebody else's, or has just ended.
            return false;
        }
    }
}
