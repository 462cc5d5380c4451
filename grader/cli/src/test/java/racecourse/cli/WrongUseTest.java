package racecourse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever types something wrong is told how to mend it, before anything is built or graded. */
class WrongUseTest {

    private static final String DESCRIPTION =
            """
            title: Counter
            concept: mutual exclusion
            difficulty: 1
            package: racecourse.counter
            edit: [Counter.java]
            limits: { cpuSeconds: 10, memoryMiB: 64, threads: 20 }
            """;

    @TempDir Path temp;
    private Path project;

    @BeforeEach
    void writeAProject() throws IOException {
        project = temp.resolve("project");
        Files.createDirectories(project.resolve("exercises/counter/src/test"));
        Files.writeString(project.resolve("exercises/counter/exercise.yaml"), DESCRIPTION);
    }

    @Test
    void anUnknownExercise() {
        String message = "There is no exercise conter. There are: counter.";
        assertWrongUse(message, "check", "conter");
        assertWrongUse(message, "verify", "conter");
        Path students = temp.resolve("students");
        assertWrongUse(message, "bulk", students.toString(), "--out", "x", "--exercise", "conter");
    }

    @Test
    void tokensThatAreNone() {
        assertWrongUse("is not a replay token. One looks like counter:", "replay", "x1-AAEC");
        assertWrongUse("There is no exercise conter", "replay", "conter:counts:x1-AAEC");
    }

    @Test
    void whatIsMissing() {
        assertWrongUse("--out", "bulk", temp.toString());
        assertWrongUse("DIR", "bulk", "--out", "x");
        assertWrongUse("SLUG", "check");
        assertWrongUse("TOKEN", "replay");
    }

    @Test
    void numbersThatAreNone() {
        assertWrongUse("--workers must be at least 1, not 0", "verify", "--workers", "0");
        assertWrongUse("--repeat must be at least 1, not -3", "verify", "--repeat", "-3");
        assertWrongUse("--pairs must be at least 1, not 0", "bench", "--pairs", "0");
        assertWrongUse("'many' is not an int", "verify", "--repeat", "many");
        assertWrongUse(
                "--workers must be at least 1, not 0",
                "bulk",
                temp.toString(),
                "--out",
                "x",
                "--workers",
                "0");
    }

    @Test
    void foldersThatAreNotThere() throws IOException {
        String nowhere = temp.resolve("nowhere").toString();
        String out = temp.resolve("out").toString();
        assertWrongUse(nowhere + " is not a folder", "bulk", nowhere, "--out", out);
        assertWrongUse(nowhere + " does not exist", "check", "counter", "--submission", nowhere);
        assertWrongUse("no folder", "check", "counter", "--json", nowhere + "/counter.json");
        String empty = Files.createDirectory(temp.resolve("empty")).toString();
        assertWrongUse("holds no submissions", "bulk", empty, "--out", out);
        assertWrongUse("Expected: Counter.java", "check", "counter", "--submission", empty);
    }

    @Test
    void aFileWhereResultsShouldGo() throws IOException {
        Files.createDirectories(temp.resolve("students/alice"));
        Path file = Files.writeString(temp.resolve("file"), "");
        assertWrongUse(
                "Cannot make the folder " + file,
                "bulk",
                temp.resolve("students").toString(),
                "--out",
                file.toString());
    }

    @Test
    void commandsAndOptionsThatDoNotExist() {
        assertWrongUse("chek", "chek", "counter");
        assertWrongUse("--hint", "check", "counter", "--hint");
    }

    @Test
    void aPlaceThatIsNoCopyOfTheProject() {
        Shell.Run run = Shell.run(temp.resolve("elsewhere"), "check", "counter");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("holds no exercises/"), run.err());
    }

    private void assertWrongUse(String part, String... args) {
        Shell.Run run = Shell.run(project, args);
        assertEquals(2, run.exitCode(), () -> Arrays.toString(args) + run.err());
        assertTrue(run.err().contains(part), run.err());
        assertEquals("", run.out());
    }
}
