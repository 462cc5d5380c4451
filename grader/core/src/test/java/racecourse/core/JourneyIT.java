package racecourse.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static racecourse.api.verdict.CheckOutcome.CRASHED;
import static racecourse.api.verdict.CheckOutcome.DEADLOCK;
import static racecourse.api.verdict.CheckOutcome.FAILED;
import static racecourse.api.verdict.CheckOutcome.LIMIT;
import static racecourse.api.verdict.CheckOutcome.PASSED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import racecourse.api.verdict.CheckOutcome;
import racecourse.api.verdict.Location;
import racecourse.api.verdict.Verdict;
import racecourse.core.build.ClassArchives;
import racecourse.core.exercise.Exercise;
import racecourse.core.sandbox.WorkerClassPath;
import racecourse.core.score.GradedSubmission;
import racecourse.core.score.SubmissionOutcome;
import racecourse.core.submission.SubmissionReader;
import racecourse.core.testing.JavaSources;
import racecourse.core.testing.SmallExercise;

/** Whole journeys, with real compilers and workers, of submissions of all kinds. */
class JourneyIT {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final int CPU_SECONDS = 2;

    /** Found again in what a journey leaves behind. */
    private static final String MARKER = "// a submission of JourneyIT " + System.nanoTime();

    private static final String SPEC =
            SmallExercise.PACKAGE
                    + """
                    import org.junit.jupiter.api.*;
                    import racecourse.api.*;
                    class CounterSpec {
                        @Test @Check(title = "It starts where it is told to", points = 1)
                        void starts() {
                            Assertions.assertEquals(3, new Counter(3).value());
                        }
                        @Test @Check(title = "It counts", points = 2, about = "Counter.increment")
                        void counts() {
                            Counter counter = new Counter(3);
                            counter.increment();
                            Assertions.assertEquals(4, counter.value(), "after one increment");
                        }
                        @Test @Check(title = "It starts at zero too", points = 4)
                        void startsAtZero() {
                            Assertions.assertEquals(0, new Counter(0).value());
                        }
                    }
                    """;

    @TempDir static Path temp;
    private static Exercise exercise;
    private static WorkerClassPath worker;
    private static Grader grader;

    @BeforeAll
    static void build() {
        worker = WorkerClassPath.in(TARGET.resolve("../../worker/target/lib").normalize());
        exercise =
                SmallExercise.withSpec(
                        SmallExercise.in(temp, CPU_SECONDS), worker.ofLibrariesAlone(), SPEC);
        grader = Grader.isolated(worker, archives());
    }

    @AfterEach
    void nothingStays() throws IOException {
        assertEquals(List.of(), ProcessHandle.current().descendants().toList());
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.filter(JourneyIT::isOurs).toList());
        }
    }

    /** How the body of {@code increment()}, on line 5, makes the second of three checks end. */
    record Journey(String name, CheckOutcome outcome, String message, String body) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Journey> journeys() {
        return List.of(
                new Journey("is right", PASSED, "", "value++;"),
                new Journey("is wrong", FAILED, "expected 4, got 5", "value += 2;"),
                new Journey("exits", CRASHED, "System.exit", "System.exit(0);"),
                new Journey(
                        "exits and hangs on the way",
                        CRASHED,
                        "System.exit",
                        "Runtime.getRuntime().addShutdownHook(new Thread(() -> { for (;;) { } }));"
                                + " System.exit(0);"),
                new Journey("halts", CRASHED, "exit code 7", "Runtime.getRuntime().halt(7);"),
                new Journey(
                        "fills the memory",
                        LIMIT,
                        "64 MiB of memory",
                        "var all = new java.util.ArrayList<long[]>();"
                                + " for (;;) { all.add(new long[1 << 27]); }"),
                new Journey(
                        "overflows the stack",
                        FAILED,
                        "The submission threw StackOverflowError.",
                        "increment();"),
                new Journey("never ends", LIMIT, "2 seconds of CPU time", "for (;;) { }"),
                new Journey(
                        "waits in a loop for what never happens",
                        LIMIT,
                        "slept or waited for 4 seconds",
                        "while (value < 9) { try { Thread.sleep(1); }"
                                + " catch (InterruptedException e) { } }"),
                new Journey(
                        "waits for nobody",
                        DEADLOCK,
                        "waits at Counter.java:5",
                        "synchronized (this) {"
                                + " try { wait(); } catch (InterruptedException e) { } }"),
                new Journey(
                        "starts a thousand threads",
                        LIMIT,
                        "More than 20 threads",
                        "for (int i = 0; i < 1_000; i++) { new Thread(() -> { try {"
                                + " Thread.sleep(600_000); } catch (InterruptedException e) { }"
                                + " }).start(); } value++;"),
                new Journey(
                        "prints 100 MB",
                        PASSED,
                        "",
                        "String mega = \"x\".repeat(1 << 20); for (int i = 0; i < 50; i++) {"
                                + " System.out.println(mega); System.err.println(mega); }"
                                + " value++;"),
                new Journey(
                        "closes the standard streams",
                        PASSED,
                        "",
                        "try { System.in.close(); } catch (java.io.IOException e) { }"
                                + " System.out.close(); System.err.close(); value++;"),
                new Journey(
                        "leaves a thread that spins",
                        PASSED,
                        "",
                        "new Thread(() -> { for (;;) { } }).start(); value++;"),
                new Journey(
                        "leaves a process",
                        PASSED,
                        "",
                        "try { new ProcessBuilder(\"sleep\", \"600\").start(); }"
                                + " catch (java.io.IOException e) { } value++;"),
                new Journey(
                        "interrupts itself",
                        PASSED,
                        "",
                        "value++; Thread.currentThread().interrupt();"),
                new Journey(
                        "throws what throws when it is asked",
                        FAILED,
                        "The submission threw",
                        "throw new RuntimeException() { public String getMessage() {"
                                + " throw new Error(); } };"),
                new Journey(
                        "throws like an assertion",
                        FAILED,
                        "The submission threw AssertionError (expected: <4>).",
                        "throw new AssertionError(\"expected: <4>\");"),
                new Journey(
                        "throws like a lack of memory",
                        FAILED,
                        "The submission threw OutOfMemoryError",
                        "throw new OutOfMemoryError();"));
    }

    @ParameterizedTest
    @MethodSource("journeys")
    void whateverOneCheckMeetsTheOthersKeepTheirPoints(Journey journey) {
        GradedSubmission graded = grade(counter(journey.body()));
        assertEquals(List.of(PASSED, journey.outcome(), PASSED), outcomes(graded));
        assertEquals(OptionalInt.of(journey.outcome() == PASSED ? 7 : 5), graded.score());
        Verdict verdict = graded.checks().get(1).verdict();
        assertTrue(verdict.message().contains(journey.message()), verdict.message());
        assertEquals(
                journey.outcome() == PASSED ? null : new Location("Counter.java", 5),
                verdict.location());
    }

    @Test
    void aClassThatDoesNotInitializeFailsEveryCheckThatUsesIt() {
        GradedSubmission graded =
                grade(counter("value++;").replace("int value;", "int value; " + BROKEN_STATIC));
        assertEquals(List.of(FAILED, FAILED, FAILED), outcomes(graded));
        assertEquals(OptionalInt.of(0), graded.score());
        assertEquals(new Location("Counter.java", 3), graded.checks().get(0).verdict().location());
    }

    private static final String BROKEN_STATIC = "static int broken = Integer.parseInt(\"x\");";

    @Test
    void whatDoesNotCompileIsNotRun() {
        GradedSubmission graded = grade(counter("value++"));
        assertEquals(SubmissionOutcome.NOT_COMPILED, graded.outcome());
        assertEquals("Counter.java:5: ';' expected", graded.problems().get(0).toString());
        assertEquals(OptionalInt.of(0), graded.score());
    }

    @Test
    void equalSubmissionsHaveEqualFingerprintsAloneAndInAClass() {
        String right = counter("value++;");
        String deadlocked = counter(journeys().get(9).body());
        List<String> alone = Stream.of(right, deadlocked).map(s -> grade(s).fingerprint()).toList();
        List<BulkGrader.Task> tasks =
                Stream.of(right, deadlocked)
                        .map(source -> new BulkGrader.Task(submission(source), exercise))
                        .toList();
        List<String> together =
                new BulkGrader(grader, 2)
                        .grade(tasks, graded -> {}).stream()
                                .map(GradedSubmission::fingerprint)
                                .toList();
        assertEquals(alone, together);
    }

    @Test
    void theResidentGraderFindsTheSameOneAfterTheOther() {
        List<String> ends =
                List.of(
                        "is right",
                        "is wrong",
                        "is right",
                        "exits",
                        "waits for nobody",
                        "leaves a thread that spins",
                        "leaves a process",
                        "is wrong",
                        "is right");
        try (Grader resident = Grader.resident(worker, archives())) {
            for (String end : ends) {
                String source =
                        counter(
                                journeys().stream()
                                        .filter(journey -> journey.name().equals(end))
                                        .findFirst()
                                        .orElseThrow()
                                        .body());
                GradedSubmission graded =
                        resident.grade(submission(source), exercise, exercise.starterSources());
                assertEquals(grade(source).fingerprint(), graded.fingerprint(), end);
            }
        }
    }

    private static ClassArchives archives() {
        return new ClassArchives(TARGET.resolve("archives"), worker);
    }

    private static String counter(String increment) {
        return SmallExercise.PACKAGE
                + "public class Counter {\n"
                + "    private int value;\n"
                + "    public Counter(int start) { value = start; }\n"
                + ("    public void increment() { " + increment + " }\n")
                + "    public int value() { return value; }\n"
                + ("}\n" + MARKER);
    }

    private static GradedSubmission grade(String source) {
        return grader.grade(submission(source), exercise, exercise.starterSources());
    }

    private static racecourse.core.submission.Submission submission(String source) {
        try {
            Path folder = Files.createTempDirectory(temp, "submission");
            JavaSources.write(folder, source);
            return SubmissionReader.read("alice", folder, exercise);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<CheckOutcome> outcomes(GradedSubmission graded) {
        return graded.checks().stream().map(check -> check.verdict().outcome()).toList();
    }

    private static boolean isOurs(Path folder) {
        Path source = folder.resolve("src/racecourse/counter/Counter.java");
        try {
            return Files.exists(source) && Files.readString(source).endsWith(MARKER);
        } catch (IOException e) {
            return false;
        }
    }
}
