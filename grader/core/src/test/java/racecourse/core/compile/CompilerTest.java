package racecourse.core.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import racecourse.core.exercise.Exercise;
import racecourse.core.process.ClassArchive;
import racecourse.core.submission.Problem;
import racecourse.core.submission.Submission;
import racecourse.core.submission.Workspace;
import racecourse.core.testing.JavaSources;
import racecourse.core.testing.SmallExercise;

class CompilerTest {

    private static final String COUNTER = "racecourse/counter/Counter.java";

    @TempDir Path temp;
    private Exercise exercise;

    @BeforeEach
    void build() {
        exercise = SmallExercise.in(temp);
        JavaSources.compile(exercise.contractClasses(), "", SmallExercise.REFERENCE);
    }

    @Test
    void givesTheClassesOfWhatCompiles() {
        TreeMap<String, String> sources = new TreeMap<>();
        sources.put(COUNTER, SmallExercise.REFERENCE);
        sources.put(
                "racecourse/counter/parts/Z\u00e4hler.java",
                "package racecourse.counter.parts; class Z\u00e4hler {}");
        try (Workspace workspace = laid(sources)) {
            Compilation compilation = compiled(workspace, isolated());
            assertEquals(List.of(), compilation.problems());
            assertTrue(
                    Files.exists(
                            compilation.classes().resolve("racecourse/counter/Counter.class")));
        }
    }

    @Test
    void givesTheMessagesOfWhatDoesNot() {
        assertEquals(
                List.of(
                        new Problem("Counter.java", 3, "';' expected"),
                        new Problem("Counter.java", 5, "';' expected")),
                problemsOf(
                        SmallExercise.REFERENCE
                                .replace("int value;", "int value")
                                .replace("value++;", "value++")));
    }

    @Test
    void saysWhatTheContractMisses() {
        assertEquals(
                List.of(new Problem(null, 0, "Counter lacks the method public void increment().")),
                problemsOf(SmallExercise.REFERENCE.replace("increment", "add")));
    }

    @Test
    void runsNoAnnotationProcessor() {
        Path marker = temp.resolve("ran");
        TreeMap<String, String> sources = new TreeMap<>();
        sources.put(COUNTER, SmallExercise.REFERENCE);
        try (Workspace workspace = laid(sources)) {
            JavaSources.compile(
                    workspace.sourceRoot(),
                    "",
                    "import javax.annotation.processing.*;\n"
                            + "@SupportedAnnotationTypes(\"*\")\n"
                            + "public class Evil extends AbstractProcessor {\n"
                            + "    public boolean process(java.util.Set<? extends"
                            + " javax.lang.model.element.TypeElement> types,"
                            + " RoundEnvironment round) {\n"
                            + "        new java.io.File(\""
                            + marker
                            + "\").mkdir();\n"
                            + "        return false;\n"
                            + "    }\n"
                            + "}\n");
            JavaSources.writeFile(
                    workspace
                            .sourceRoot()
                            .resolve("META-INF/services/javax.annotation.processing.Processor"),
                    "Evil");
            assertTrue(compiled(workspace, isolated()).succeeded());
        }
        assertFalse(Files.exists(marker));
    }

    @Test
    void seesNothingButTheSubmissionAndTheJdk() {
        String source =
                SmallExercise.REFERENCE.replace(
                        "public class", "@org.junit.jupiter.api.Disabled public class");
        assertEquals(
                List.of(
                        new Problem(
                                "Counter.java", 2, "package org.junit.jupiter.api does not exist")),
                problemsOf(source));
    }

    @Test
    void saysSoWhereTheCompilerRunsOutOfStackOrMemory() {
        String deep = "int deep = " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + ";";
        String wide =
                "static class A<T, U> {} A<"
                        + "A<".repeat(3_000)
                        + "A,A"
                        + ">,A".repeat(3_000)
                        + ">"
                        + "> wide;";
        for (String hard : List.of(deep, wide)) {
            List<Problem> problems =
                    problemsOf(SmallExercise.REFERENCE.replace("int value;", "int value; " + hard));
            assertEquals(1, problems.size());
            assertTrue(
                    problems.get(0).message().contains("without a message"), problems.toString());
        }
    }

    @Test
    void theResidentOneSaysTheSameOfOneAfterTheOther() {
        String broken = SmallExercise.REFERENCE.replace("int value;", "int value");
        String other = SmallExercise.REFERENCE.replace("increment", "add");
        try (Javac resident = new ResidentJavac(temp)) {
            for (String counter :
                    List.of(broken, SmallExercise.REFERENCE, other, SmallExercise.REFERENCE)) {
                assertEquals(problemsOf(counter), problemsOf(counter, resident), counter);
            }
        }
    }

    private List<Problem> problemsOf(String counter) {
        return problemsOf(counter, isolated());
    }

    private List<Problem> problemsOf(String counter, Javac javac) {
        TreeMap<String, String> sources = new TreeMap<>();
        sources.put(COUNTER, counter);
        try (Workspace workspace = laid(sources)) {
            return compiled(workspace, javac).problems();
        }
    }

    private Compilation compiled(Workspace workspace, Javac javac) {
        return new Compiler(javac, temp.resolve("course")).compile(workspace, exercise);
    }

    private Javac isolated() {
        return new IsolatedJavac(new ClassArchive(temp.resolve("none")));
    }

    private Workspace laid(TreeMap<String, String> sources) {
        Submission submission = new Submission("alice", sources, List.of(), List.of());
        return Workspace.of(submission, exercise, exercise.starterSources());
    }
}
