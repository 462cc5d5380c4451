package racecourse.core.submission;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import racecourse.core.failure.InputException;
import racecourse.core.testing.JavaSources;
import racecourse.core.testing.Zips;

class FileSetTest {

    private static final int MEBI = 1 << 20;

    @TempDir Path folder;

    @Test
    void holdsTheJavaFilesOfAFolderByTheirPath() {
        file("A.java");
        file("src/main/java/b/B.java");
        file("notes.txt");
        assertEquals(Set.of("A.java", "src/main/java/b/B.java"), FileSet.of(folder).keySet());
        assertArrayEquals("class A {}".getBytes(), FileSet.of(folder).get("A.java"));
    }

    @Test
    void leavesOutWhatToolsAndArchiversLeaveBehind() {
        file("target/generated/A.java");
        file(".git/A.java");
        file("__MACOSX/._A.java");
        assertEquals(Set.of(), FileSet.of(folder).keySet());
        Path zip =
                Zips.write(
                        folder.resolve("a.zip"),
                        Map.of("target/A.java", "", ".idea/A.java", "", "__MACOSX/A.java", ""));
        assertEquals(Set.of(), FileSet.of(zip).keySet());
    }

    @Test
    void readsAZipAndAZipInsideAFolderButNoneInsideAZip() throws IOException {
        Path zip = Zips.write(folder.resolve("inner.ZIP"), Map.of("x/A.java", "class A {}"));
        assertEquals(Set.of("x/A.java"), FileSet.of(zip).keySet());
        assertEquals(Set.of("inner.ZIP/x/A.java"), FileSet.of(folder).keySet());
        Path outer = Files.createDirectory(folder.resolve("o")).resolve("outer.zip");
        Zips.write(outer, Map.of("inner.zip", "PK..."));
        assertEquals(Set.of(), FileSet.of(outer).keySet());
    }

    @Test
    void readsWindowsSeparatorsAndCodePagesInAZip() {
        Path zip =
                Zips.write(
                        folder.resolve("a.zip"),
                        Charset.forName("IBM850"),
                        Map.of("Übung 1\\A.java", "class A {}"));
        String only = FileSet.of(zip).firstKey();
        assertTrue(only.endsWith("bung 1/A.java"), only);
    }

    @Test
    void leavesOutNamesThatPointOutOfTheZip() {
        Map<String, String> names = new TreeMap<>();
        for (String name :
                new String[] {
                    "../A.java", "/A.java", "x/../../A.java", "..\\A.java", "x//A.java", "./A.java"
                }) {
            names.put(name, "");
        }
        names.put("ok/A.java", "");
        Path zip = Zips.write(folder.resolve("slip.zip"), names);
        assertEquals(Set.of("ok/A.java"), FileSet.of(zip).keySet());
    }

    @Test
    void followsNoLinkInsideAFolder() throws IOException {
        Path secret =
                JavaSources.writeFile(folder.resolve("outside/Secret.java"), "class Secret {}");
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Files.createSymbolicLink(inside.resolve("Secret.java"), secret);
        Files.createSymbolicLink(inside.resolve("linked"), secret.getParent());
        Path zip = Zips.write(folder.resolve("outside/s.zip"), Map.of("A.java", ""));
        Files.createSymbolicLink(inside.resolve("s.zip"), zip);
        assertEquals(Set.of(), FileSet.of(inside).keySet());
    }

    @Test
    void takesAFolderThatWasNamedByALink() throws IOException {
        file("real/A.java");
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
        assertEquals(Set.of("A.java"), FileSet.of(link).keySet());
    }

    @Test
    void refusesMoreThanASubmissionMayHold() {
        assertRefused(Map.of("A.java", "x".repeat(MEBI + 1)), "A.java");
        Map<String, String> many = new TreeMap<>();
        for (int i = 0; i <= 2_000; i++) {
            many.put("A" + i + ".java", "");
        }
        assertRefused(many, "2000 Java files");
        Map<String, String> large = new TreeMap<>();
        for (int i = 0; i < 17; i++) {
            large.put("A" + i + ".java", "x".repeat(MEBI));
        }
        assertRefused(large, "16 MiB together");
    }

    @Test
    void takesAsMuchAsASubmissionMayHold() {
        Path zip = Zips.write(folder.resolve("a.zip"), Map.of("A.java", "x".repeat(MEBI)));
        assertEquals(MEBI, FileSet.of(zip).get("A.java").length);
    }

    @Test
    void refusesWhatIsNoZipAndWhatIsNotThere() {
        Path broken = JavaSources.writeFile(folder.resolve("broken.zip"), "PK but not really");
        assertMessage(broken, "is no readable zip");
        assertMessage(JavaSources.writeFile(folder.resolve("empty.zip"), ""), "is no readable zip");
        assertMessage(folder.resolve("nowhere"), "does not exist");
    }

    @Test
    void refusesAFolderWithABrokenZip() {
        JavaSources.writeFile(folder.resolve("broken.zip"), "PK but not really");
        assertMessage(folder, "is no readable zip");
    }

    private void file(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("\\W.*", "");
        JavaSources.writeFile(folder.resolve(path), "class " + name + " {}");
    }

    private void assertRefused(Map<String, String> texts, String part) {
        assertMessage(Zips.write(folder.resolve("a.zip"), texts), part);
    }

    private static void assertMessage(Path submission, String part) {
        String message =
                assertThrows(InputException.class, () -> FileSet.of(submission)).getMessage();
        assertTrue(message.contains(part), message);
        assertTrue(message.contains(submission.toString()), message);
    }
}
