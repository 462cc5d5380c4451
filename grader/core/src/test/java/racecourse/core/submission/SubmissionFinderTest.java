package racecourse.core.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import racecourse.core.failure.InputException;
import racecourse.core.testing.JavaSources;

class SubmissionFinderTest {

    @TempDir Path temp;

    @Test
    void eachFolderAndEachZipIsASubmission() throws IOException {
        Path alice = Files.createDirectories(temp.resolve("class/alice"));
        Path bob = JavaSources.writeFile(temp.resolve("class/bob.zip"), "");
        Path carol = JavaSources.writeFile(temp.resolve("class/carol.ZIP"), "");
        JavaSources.writeFile(temp.resolve("class/readme.txt"), "");
        assertEquals(Map.of("alice", alice, "bob", bob, "carol", carol), in("class"));
    }

    @Test
    void whatIsHiddenOrLeftBehindByArchiversIsNone() throws IOException {
        Files.createDirectories(temp.resolve("class/alice"));
        Files.createDirectories(temp.resolve("class/.git"));
        Files.createDirectories(temp.resolve("class/__MACOSX"));
        JavaSources.writeFile(temp.resolve("class/.bob.zip"), "");
        assertEquals(List.of("alice"), List.copyOf(in("class").keySet()));
    }

    @Test
    void ofTwoOfTheSameNameBothAreKept() throws IOException {
        Path first = Files.createDirectories(temp.resolve("monday/alice"));
        Path zip = JavaSources.writeFile(temp.resolve("monday/alice.zip"), "");
        Path second = Files.createDirectories(temp.resolve("tuesday/alice"));
        assertEquals(
                Map.of("alice", first, "monday-alice", zip, "tuesday-alice", second),
                in("monday", "tuesday"));
    }

    @Test
    void aFolderWithoutSubmissionsIsRefused() throws IOException {
        Files.createDirectories(temp.resolve("empty"));
        assertMessage("holds no submissions", "empty");
    }

    @Test
    void aZipOfAWholeClassIsRefused() {
        JavaSources.writeFile(temp.resolve("class.zip"), "");
        assertMessage("Unpack", "class.zip");
        assertMessage("is not a folder", "nowhere");
    }

    private Map<String, Path> in(String... folders) {
        return SubmissionFinder.in(List.of(folders).stream().map(temp::resolve).toList());
    }

    private void assertMessage(String part, String folder) {
        String message = assertThrows(InputException.class, () -> in(folder)).getMessage();
        assertTrue(message.contains(part), message);
    }
}
