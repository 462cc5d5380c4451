package racecourse.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import racecourse.core.build.ClassArchives;
import racecourse.core.exercise.Exercise;
import racecourse.core.sandbox.WorkerClassPath;
import racecourse.core.testing.JavaSources;
import racecourse.core.testing.SmallExercise;
import racecourse.core.verify.Verification;
import racecourse.core.verify.Verification.Depth;
import racecourse.core.verify.Verification.Finding;

/** Mutants of a small exercise, made, compiled and graded. */
class VerificationIT {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private static final String SPEC =
            SmallExercise.PACKAGE
                    + """
                    import org.junit.jupiter.api.Assertions;
                    import racecourse.api.*;
                    class CounterSpec {
                        @Explored @Check(title = "Increments at the same time count", points = 2)
                        void counts() throws Throwable {
                            Counter counter = new Counter(3);
                            Threads.inParallel(counter::increment, counter::increment);
                            Assertions.assertEquals(5, counter.value());
                        }
                    }
                    """;

    @TempDir Path temp;
    private final List<Finding> findings = new ArrayList<>();

    @Test
    void aMutantThatNoCheckNoticesIsShownUntilItIsRecorded() {
        WorkerClassPath worker =
                WorkerClassPath.in(TARGET.resolve("../../worker/target/lib").normalize());
        Exercise exercise =
                SmallExercise.withSpec(SmallExercise.in(temp), worker.ofLibrariesAlone(), SPEC);
        ClassArchives archives = new ClassArchives(TARGET.resolve("archives"), worker);
        try (Grader isolated = Grader.isolated(worker, archives);
                Grader resident = Grader.resident(worker, archives)) {
            Verification verification = new Verification(isolated, resident, Depth.PROOF, 2);

            assertEquals(1, verification.verify(exercise, 1, findings::add).faulty());
            assertEquals(
                    List.of("A", "."),
                    findings.stream()
                            .filter(f -> f.specimen().contains("drop-synchronized"))
                            .map(Finding::summary)
                            .toList());
            String shown = findings.get(findings.size() - 1).faults().get(0);
            assertTrue(shown.contains("+    public int value() { return value; }"), shown);

            JavaSources.writeFile(
                    exercise.mirror().resolve("equivalent-mutants.yaml"),
                    shown.substring(shown.indexOf("- specimen")).replace("...", "it is told to"));
            assertEquals(0, verification.verify(exercise, 1, findings::add).faulty());
        }
    }
}
