package racecourse.core.submission;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import racecourse.core.exercise.Exercise;
import racecourse.core.testing.JavaSources;
import racecourse.core.testing.SmallExercise;
import racecourse.core.testing.Zips;

class SubmissionReaderTest {

    private static final String PLACE = "racecourse/counter/Counter.java";
    private static final String TEXT = SmallExercise.REFERENCE;

    @TempDir Path temp;
    private Exercise exercise;
    private Path handedIn;

    @BeforeEach
    void layOut() {
        exercise = SmallExercise.in(temp.resolve("project"));
        handedIn = temp.resolve("alice");
    }

    @Test
    void looseFilesArePlacedByTheirPackage() {
        file("Counter.java", TEXT);
        file("deep/down/Helper.java", SmallExercise.PACKAGE + "class Helper {}");
        file("Part.java", "package racecourse.counter.parts; public class Part {}");
        assertEquals(
                Map.of(
                        PLACE,
                        TEXT,
                        "racecourse/counter/Helper.java",
                        SmallExercise.PACKAGE + "class Helper {}",
                        "racecourse/counter/parts/Part.java",
                        "package racecourse.counter.parts; public class Part {}"),
                read().sources());
    }

    @Test
    void aSourceRootIsRead() {
        file("src/main/java/" + PLACE, TEXT);
        file("src/test/java/racecourse/counter/MyTest.java", SmallExercise.PACKAGE);
        file("old/Counter.java", SmallExercise.STARTER);
        assertEquals(Map.of(PLACE, TEXT), read().sources());
    }

    @Test
    void ofACopyOfTheProjectOnlyThisExerciseIsRead() {
        file("racecourse-main/exercises/counter/src/main/java/" + PLACE, TEXT);
        file("racecourse-main/solutions/counter/src/main/java/" + PLACE, SmallExercise.STARTER);
        file("racecourse-main/exercises/other/src/main/java/" + PLACE, SmallExercise.STARTER);
        assertEquals(Map.of(PLACE, TEXT), read().sources());
        assertEquals(List.of(), read().notes());
    }

    @Test
    void aZipIsReadLikeAFolder() {
        Path zip = Zips.write(temp.resolve("a.zip"), Map.of("alice/Counter.java", TEXT));
        assertEquals(Map.of(PLACE, TEXT), SubmissionReader.read("a", zip, exercise).sources());
    }

    @Test
    void filesOfOtherPackagesAreNone() {
        file("Other.java", "package racecourse.counterfeit; class Other {}");
        file("Unnamed.java", "class Unnamed {}");
        Submission read = read();
        assertTrue(read.isEmpty());
        assertEquals(List.of(), read.problems());
    }

    @Test
    void anEditableFileInTheWrongPackageIsAProblem() {
        for (String first : new String[] {"", "package counter;", "package Racecourse.counter;"}) {
            file("Counter.java", first + "public class Counter {}");
            assertEquals(
                    List.of(
                            new Problem(
                                    "Counter.java",
                                    1,
                                    "the file must begin with: package racecourse.counter;")),
                    read().problems());
        }
    }

    @Test
    void anEditableFileInTheRightPackageMakesUpForOneInTheWrong() {
        file("Counter.java", TEXT);
        file("old/Counter.java", "class Counter {}");
        assertEquals(List.of(), read().problems());
        assertEquals(Map.of(PLACE, TEXT), read().sources());
    }

    @Test
    void aByteOrderMarkIsDropped() {
        file("Counter.java", "\uFEFF" + TEXT);
        assertEquals(Map.of(PLACE, TEXT), read().sources());
    }

    @Test
    void whatIsNotUtf8IsAProblemOnItsFirstBadLine() throws IOException {
        for (int line = 1; line <= 3; line++) {
            String text = "// first\n// second\n// third";
            String bad = text.replace(text.split("\n")[line - 1], "// gr\u00f6\u00dfer");
            Files.createDirectories(handedIn);
            Files.write(handedIn.resolve("Counter.java"), bad.getBytes(ISO_8859_1));
            Problem problem = read().problems().get(0);
            assertEquals("Counter.java", problem.file());
            assertEquals(line, problem.line());
            assertTrue(problem.message().contains("UTF-8"), problem.message());
        }
    }

    @Test
    void aHelperOfTheExerciseThatIsNotUtf8IsAProblemButAForeignFileIsNot() throws IOException {
        file("Counter.java", TEXT);
        byte[] bad = "package racecourse.counter; // \u00e4".getBytes(ISO_8859_1);
        Files.write(handedIn.resolve("Helper.java"), bad);
        Files.write(handedIn.resolve("Foreign.java"), "package x; // \u00e4".getBytes(ISO_8859_1));
        assertEquals(
                List.of("Helper.java"), read().problems().stream().map(Problem::file).toList());
    }

    @Test
    void textBeyondAsciiIsKept() {
        String text = TEXT + "// gr\u00f6\u00dfer \uD83D\uDE00";
        file("Counter.java", text);
        assertEquals(text, read().sources().get(PLACE));
    }

    @Test
    void ofSeveralTheShallowestIsTakenAndTheOthersAreNamed() {
        file("b/Counter.java", SmallExercise.STARTER);
        file("old/backup/Counter.java", SmallExercise.STARTER);
        file("Counter.java", TEXT);
        assertEquals(Map.of(PLACE, TEXT), read().sources());
        assertEquals(
                List.of(
                        "b/Counter.java was ignored: the submission holds another Counter.java.",
                        "old/backup/Counter.java was ignored: the submission holds another"
                                + " Counter.java."),
                read().notes());
    }

    @Test
    void ofTwoEquallyDeepTheFirstByNameIsTaken() {
        file("b/Counter.java", SmallExercise.STARTER);
        file("a/Counter.java", TEXT);
        assertEquals(Map.of(PLACE, TEXT), read().sources());
    }

    @Test
    void filesThatStudentsMayNotEditAreIgnoredAndSaidSoUnlessUnchanged() {
        file("Counter.java", TEXT);
        file("Demo.java", SmallExercise.PACKAGE + "class Demo { int mine; }");
        file("CounterSpec.java", SmallExercise.PACKAGE + "class CounterSpec { int mine; }");
        assertEquals(Set.of(PLACE), read().sources().keySet());
        assertEquals(
                List.of(
                        "CounterSpec.java is not for students to edit; yours was ignored.",
                        "Demo.java is not for students to edit; yours was ignored."),
                read().notes());

        file("Demo.java", SmallExercise.PACKAGE + "class Demo {\n    int shown = 1;\n}\n");
        assertEquals(1, read().notes().size());
    }

    @Test
    void namesThatNoClassCanHaveAreIgnoredAndSaidSo() throws IOException {
        String helper = SmallExercise.PACKAGE + "class Helper {}";
        file("Counter.java", TEXT);
        file("Counter (1).java", TEXT);
        file("Copy of Counter.java", TEXT);
        file("H".repeat(240) + ".java", helper);
        file("Far.java", "package racecourse.counter" + ".x".repeat(500) + "; class Far {}");
        assertEquals(Set.of(PLACE), read().sources().keySet());
        assertEquals(4, read().notes().size());

        Path zip =
                Zips.write(
                        temp.resolve("a.zip"),
                        Map.of("Counter.java", TEXT, "He\0lper.java", helper, "a:b?.java", helper));
        Submission read = SubmissionReader.read("a", zip, exercise);
        assertEquals(Set.of(PLACE), read.sources().keySet());
        assertEquals(2, read.notes().size());
    }

    @Test
    void aClassMayHaveANameInAnyScript() {
        Path zip =
                Zips.write(
                        temp.resolve("a.zip"),
                        Map.of("Z\u00e4hler.java", SmallExercise.PACKAGE + "class Z\u00e4hler {}"));
        assertEquals(
                Set.of("racecourse/counter/Z\u00e4hler.java"),
                SubmissionReader.read("a", zip, exercise).sources().keySet());
    }

    @Test
    void anEmptySubmissionIsEmpty() throws IOException {
        Files.createDirectories(handedIn);
        Submission read = read();
        assertTrue(read.isEmpty());
        assertEquals("alice", read.name());
    }

    private void file(String path, String text) {
        JavaSources.writeFile(handedIn.resolve(path), text);
    }

    private Submission read() {
        return SubmissionReader.read("alice", handedIn, exercise);
    }
}
