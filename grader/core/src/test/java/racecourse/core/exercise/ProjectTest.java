package racecourse.core.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import racecourse.core.failure.InputException;
import racecourse.core.testing.JavaSources;
import racecourse.core.testing.SmallExercise;

class ProjectTest {

    @TempDir Path temp;

    @Test
    void readsDescriptions() {
        Exercise exercise = SmallExercise.in(temp);
        assertEquals("counter", exercise.slug());
        assertEquals("Counter", exercise.title());
        assertEquals("mutual exclusion", exercise.concept());
        assertEquals("racecourse.counter", exercise.packageName());
        assertEquals(List.of("Counter.java"), exercise.editable());
        assertEquals(List.of("Demo.java"), exercise.provided());
        assertEquals(new Exercise.Limits(10, 64, 20), exercise.limits());
    }

    @Test
    void listsTheEasiestFirstAndOfEquallyDifficultOnesByName() throws IOException {
        SmallExercise.in(temp);
        copyOfCounter("apples", 1);
        copyOfCounter("abacus", 3);
        Files.createDirectories(temp.resolve("exercises/target"));
        assertEquals(
                List.of("apples", "counter", "abacus"),
                new Project(temp).exercises().stream().map(Exercise::slug).toList());
    }

    @Test
    void namesTheExercisesThatThereAre() {
        SmallExercise.in(temp);
        Project project = new Project(temp);
        String message =
                assertThrows(InputException.class, () -> project.exercise("count")).getMessage();
        assertEquals("There is no exercise count. There are: counter.", message);
    }

    @Test
    void refusesADescriptionWithUnknownOrMissingEntries() throws IOException {
        SmallExercise.in(temp);
        Path file = temp.resolve("exercises/counter/exercise.yaml");
        String text = Files.readString(file);
        for (String wrong :
                List.of(
                        text + "points: 3\n",
                        text.replace("concept: mutual exclusion\n", ""),
                        text.replace("limits: {", "limits: ["),
                        "")) {
            Files.writeString(file, wrong);
            Project project = new Project(temp);
            String message = assertThrows(InputException.class, project::exercises).getMessage();
            assertTrue(message.contains(file.toString()), message);
        }
    }

    @Test
    void refusesAFolderWithoutExercises() {
        assertThrows(InputException.class, () -> new Project(temp));
    }

    @Test
    void theVersionChangesWithDescriptionAndSpecAndWithNothingElse() throws IOException {
        String version = SmallExercise.in(temp).version();
        Path folder = temp.resolve("exercises/counter");
        JavaSources.writeFile(folder.resolve("README.md"), "story");
        JavaSources.writeFile(folder.resolve("src/main/java/racecourse/counter/Counter.java"), "");
        assertEquals(version, version());

        Path spec = folder.resolve("src/test/java/racecourse/counter/CounterSpec.java");
        String text = Files.readString(spec);
        Files.writeString(spec, text.replace("\n", "\r\n"));
        assertEquals(version, version(), "line ends are the platform's");
        Files.writeString(spec, text + "// more");
        String other = version();
        assertNotEquals(version, other);

        Path description = folder.resolve("exercise.yaml");
        Files.writeString(description, Files.readString(description).replace("64", "65"));
        assertNotEquals(other, version());
    }

    private String version() {
        return new Project(temp).exercise("counter").version();
    }

    private void copyOfCounter(String slug, int difficulty) throws IOException {
        Path folder = temp.resolve("exercises").resolve(slug);
        String description = Files.readString(temp.resolve("exercises/counter/exercise.yaml"));
        JavaSources.writeFile(
                folder.resolve("exercise.yaml"),
                description.replace("difficulty: 1", "difficulty: " + difficulty));
        Files.createDirectories(folder.resolve("src/test"));
    }
}
