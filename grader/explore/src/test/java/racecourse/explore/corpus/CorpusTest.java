package racecourse.explore.corpus;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import racecourse.api.explore.Exploration;
import racecourse.api.explore.Program;
import racecourse.explore.corpus.Disagreement.Judge;

/**
 * Explores every program of the corpus and compares what is found with what its annotations say.
 *
 * <p>{@code -Dcorpus.uses=threads,monitors} and {@code -Dcorpus.only=Peterson} select programs;
 * {@code -Dcorpus.seeds=20} repeats each with so many seeds.
 */
class CorpusTest {

    /** Schedules: what must be found and isn't within the first budget is sought with the next. */
    private static final int[] BUDGETS = {400, 2_000, 10_000};

    /** The first failing schedule of a wrong program is enough; some fail slowly, and always. */
    private static final int FIRST_BUDGET_OF_WRONG = 40;

    private static final int SEEDS = Integer.getInteger("corpus.seeds", 1);

    @TestFactory
    Stream<DynamicTest> litmusOutcomesAreExact() {
        return tests("litmus", Outcomes.class, Disagreement::withOutcomes);
    }

    @TestFactory
    Stream<DynamicTest> payloadOfHandoversIsNeverStale() {
        return tests("handover", Right.class, Disagreement::withRight);
    }

    @TestFactory
    Stream<DynamicTest> rightProgramsPass() {
        return tests("program", Right.class, Disagreement::withRight);
    }

    @TestFactory
    Stream<DynamicTest> wrongProgramsFail() {
        return tests("program", Wrong.class, Disagreement::withWrong);
    }

    @TestFactory
    @EnabledForJreRange(min = JRE.JAVA_21)
    Stream<DynamicTest> programsOfVirtualThreadsAreDecided(@TempDir Path classes) {
        ClassLoader loader = Java21Programs.compile(classes);
        return Stream.concat(
                tests(
                        CorpusProgram.in(classes, loader, "program", Right.class),
                        Disagreement::withRight),
                tests(
                        CorpusProgram.in(classes, loader, "program", Wrong.class),
                        Disagreement::withWrong));
    }

    @Test
    void corpusIsAsLargeAsPromised() {
        assertTrue(CorpusProgram.in("litmus", Outcomes.class).size() >= 65);
        assertTrue(CorpusProgram.in("handover", Right.class).size() >= 32);
        assertTrue(CorpusProgram.in("program", Right.class).size() >= 65);
        assertTrue(CorpusProgram.in("program", Wrong.class).size() >= 65);
    }

    private static Stream<DynamicTest> tests(
            String subpackage, Class<? extends Annotation> annotation, Judge judge) {
        return tests(CorpusProgram.in(subpackage, annotation), judge);
    }

    private static Stream<DynamicTest> tests(List<CorpusProgram> programs, Judge judge) {
        return programs.stream()
                .filter(CorpusProgram::selected)
                .flatMap(
                        program ->
                                LongStream.rangeClosed(1, SEEDS)
                                        .mapToObj(seed -> test(program, seed, judge)));
    }

    private static DynamicTest test(CorpusProgram program, long seed, Judge judge) {
        String name = program.name() + (SEEDS == 1 ? "" : ", seed " + seed);
        return dynamicTest(name, () -> assertNull(compare(program, seed, judge), name));
    }

    /** Null if program and exploration agree. */
    static Disagreement compare(CorpusProgram program, long seed, Judge judge) {
        Disagreement disagreement = null;
        IntStream budgets = IntStream.of(BUDGETS);
        if (program.type().isAnnotationPresent(Wrong.class)) {
            budgets = IntStream.concat(IntStream.of(FIRST_BUDGET_OF_WRONG), budgets);
        }
        for (int schedules : budgets.toArray()) {
            Exploration found =
                    Program.of(program.type()).schedules(schedules).seed(seed).explore();
            disagreement =
                    found.unsupported().isEmpty()
                            ? judge.judge(program, found)
                            : new Disagreement("unsupported " + found.unsupported(), false);
            if (disagreement == null || !disagreement.open()) {
                return disagreement;
            }
        }
        return disagreement;
    }
}
