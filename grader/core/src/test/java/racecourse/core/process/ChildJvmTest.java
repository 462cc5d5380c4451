package racecourse.core.process;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ChildJvmTest {

    @TempDir Path temp;

    /** Starts a process that goes on for very long, says which, and goes away. */
    private static final String LEAVES_A_PROCESS =
            """
            class Leaves {
                public static void main(String[] args) throws Exception {
                    Process process = new ProcessBuilder("sleep", "100000").start();
                    java.nio.file.Files.writeString(
                            java.nio.file.Path.of("pid"), String.valueOf(process.pid()));
                    Runtime.getRuntime().halt(0);
                }
            }
            """;

    @Test
    @EnabledOnOs(OS.LINUX)
    void killsWhatItsJvmHasLeft() throws IOException {
        Path source = Files.writeString(temp.resolve("Leaves.java"), LEAVES_A_PROCESS);
        ChildJvm child =
                ChildJvm.start(
                        temp,
                        temp,
                        64,
                        List.of(source.toString()),
                        Redirect.DISCARD,
                        Redirect.DISCARD);
        try (child) {
            child.process().onExit().join();
        }
        Path commandLine = Path.of("/proc", Files.readString(temp.resolve("pid")), "cmdline");
        // One that is dead and not yet buried has an empty one.
        boolean alive = Files.exists(commandLine) && Files.readAllBytes(commandLine).length > 0;
        assertFalse(alive, "the process of " + commandLine);
    }
}
