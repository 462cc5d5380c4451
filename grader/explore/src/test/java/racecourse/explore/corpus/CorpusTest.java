package racecourse.explore.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.annotation.Annotation;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import racecourse.api.explore.Exploration;
import racecourse.api.explore.Outcome;
import racecourse.api.explore.Program;

/**
 * Explores every program of the corpus and compares what is found with what its annotations say.
 *
 * <p>{@code -Dcorpus.uses=threads,monitors} and {@code -Dcorpus.only=Peterson} select programs;
 * {@code -Dcorpus.seeds=20} repeats each with so many seeds, {@code -Dcorpus.schedules=10000}
 * changes the budget.
 */
class CorpusTest {

    private static final int SCHEDULES = Integer.getInteger("corpus.schedules", 2_000);
    private static final int SEEDS = Integer.getInteger("corpus.seeds", 1);

    @TestFactory
    Stream<DynamicTest> litmusOutcomesAreExact() {
        return tests("litmus", Outcomes.class, CorpusTest::exact);
    }

    @TestFactory
    Stream<DynamicTest> payloadOfHandoversIsNeverStale() {
        return tests("handover", Right.class, CorpusTest::right);
    }

    @TestFactory
    Stream<DynamicTest> rightProgramsPass() {
        return tests("program", Right.class, CorpusTest::right);
    }

    @TestFactory
    Stream<DynamicTest> wrongProgramsFail() {
        return tests("program", Wrong.class, CorpusTest::wrong);
    }

    @Test
    void corpusIsAsLargeAsPromised() {
        assertTrue(CorpusProgram.in("litmus", Outcomes.class).size() >= 65);
        assertTrue(CorpusProgram.in("handover", Right.class).size() >= 32);
        assertTrue(CorpusProgram.in("program", Right.class).size() >= 65);
        assertTrue(CorpusProgram.in("program", Wrong.class).size() >= 65);
    }

    private interface Judge {
        void judge(CorpusProgram program, Exploration found);
    }

    private static Stream<DynamicTest> tests(
            String subpackage, Class<? extends Annotation> annotation, Judge judge) {
        return CorpusProgram.in(subpackage, annotation).stream()
                .filter(CorpusProgram::selected)
                .flatMap(
                        program ->
                                LongStream.rangeClosed(1, SEEDS)
                                        .mapToObj(seed -> test(program, seed, judge)));
    }

    private static DynamicTest test(CorpusProgram program, long seed, Judge judge) {
        return dynamicTest(
                program.name() + (SEEDS == 1 ? "" : ", seed " + seed),
                () -> {
                    Exploration found =
                            Program.of(program.type()).schedules(SCHEDULES).seed(seed).explore();
                    assertEquals(Set.of(), found.unsupported(), program.name());
                    judge.judge(program, found);
                });
    }

    private static void exact(CorpusProgram program, Exploration found) {
        Outcomes expected = program.type().getAnnotation(Outcomes.class);
        Set<String> missing = new TreeSet<>(Set.of(expected.value()));
        Set<String> forbidden = new TreeSet<>(found.values());
        missing.removeAll(found.values());
        forbidden.removeAll(Set.of(expected.value()));
        assertEquals(
                "missing [], forbidden []",
                "missing " + missing + ", forbidden " + forbidden,
                program.name());
    }

    private static void right(CorpusProgram program, Exploration found) {
        assertEquals(Set.of(Expect.OK), found.values(), program.name());
    }

    private static void wrong(CorpusProgram program, Exploration found) {
        Set<String> allowed = Set.of(program.type().getAnnotation(Wrong.class).value());
        Set<String> failures = new TreeSet<>(found.values());
        failures.remove(Expect.OK);
        assertFalse(failures.isEmpty(), program.name() + ": no schedule failed");
        for (String failure : failures) {
            assertTrue(allowed.contains(kind(failure)), program.name() + ": " + failure);
        }
    }

    /** The word or the exception's name in an outcome. */
    private static String kind(String value) {
        String thrown =
                value.startsWith(Outcome.UNCAUGHT)
                        ? value.substring(Outcome.UNCAUGHT.length())
                        : value;
        int colon = thrown.indexOf(':');
        return colon < 0 ? thrown : thrown.substring(0, colon);
    }
}
