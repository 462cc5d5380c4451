package racecourse.core.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import racecourse.core.exercise.Exercise;
import racecourse.core.testing.SmallExercise;

class WorkspaceTest {

    private static final String COUNTER = "racecourse/counter/Counter.java";
    private static final String HELPER = "racecourse/counter/Helper.java";

    @TempDir Path temp;

    @Test
    void holdsTheSubmissionAndNothingElseAndIsGoneAfterwards() throws IOException {
        Exercise exercise = SmallExercise.in(temp);
        Map<String, String> sources = Map.of(COUNTER, "// mine", HELPER, "// too");
        Path folder;
        try (Workspace workspace = laid(exercise, sources)) {
            folder = workspace.folder();
            assertEquals(List.of(COUNTER, HELPER), workspace.sources());
            assertEquals("// mine", Files.readString(workspace.sourceRoot().resolve(COUNTER)));
            assertEquals("// too", Files.readString(workspace.sourceRoot().resolve(HELPER)));
            assertEquals(List.of("a note"), workspace.notes());
            Files.writeString(workspace.scratch().resolve("left behind"), "");
        }
        assertFalse(Files.exists(folder));
    }

    @Test
    void takesFilesToEditThatAreMissingFromTheCleanSources() throws IOException {
        Exercise exercise = SmallExercise.in(temp);
        try (Workspace workspace = laid(exercise, Map.of(HELPER, "// mine"))) {
            assertEquals(
                    SmallExercise.STARTER,
                    Files.readString(workspace.sourceRoot().resolve(COUNTER)));
            assertTrue(workspace.sources().contains(COUNTER));
            assertEquals(
                    "Counter.java is not in the submission; the starter's was taken.",
                    workspace.notes().get(1));
        }
    }

    private static Workspace laid(Exercise exercise, Map<String, String> sources) {
        Submission submission =
                new Submission("alice", new TreeMap<>(sources), List.of("a note"), List.of());
        return Workspace.of(submission, exercise, exercise.starterSources());
    }
}
