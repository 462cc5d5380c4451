package racecourse.explore.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import racecourse.api.explore.Exploration;
import racecourse.api.explore.Outcome;
import racecourse.api.explore.Program;
import racecourse.explore.corpus.Disagreement.Judge;
import racecourse.explore.corpus.litmus.Coherence;
import racecourse.explore.corpus.litmus.StoreBuffering;
import racecourse.explore.corpus.program.BankTransfers;
import racecourse.explore.corpus.program.Counters;
import racecourse.explore.corpus.program.StopFlags;

/** All schedules of the corpus's small programs. */
class ExhaustiveTests {

    private static final int NO_BOUND = Integer.MAX_VALUE;

    /** A bound that no small program reaches; with one, nothing is left out as redundant. */
    private static final int HIGH_BOUND = 1_000;

    private static Exploration all(Class<?> program, int schedules) {
        return Program.of(program).schedules(schedules).exhaustively(NO_BOUND).explore();
    }

    private static DynamicTest exact(CorpusProgram program, Exploration found, Judge judge) {
        return dynamicTest(
                program.name(), () -> assertNull(judge.judge(program, found), program.name()));
    }

    private static Stream<DynamicTest> exhausted(
            String subpackage,
            Class<? extends Annotation> annotation,
            int schedules,
            int atLeast,
            Judge judge) {
        List<DynamicTest> tests =
                CorpusProgram.in(subpackage, annotation).stream()
                        .filter(CorpusProgram::selected)
                        .flatMap(program -> exhausted(program, schedules, judge))
                        .toList();
        assertTrue(tests.size() >= atLeast, "only " + tests.size() + " programs are exhausted");
        return tests.stream();
    }

    private static Stream<DynamicTest> exhausted(CorpusProgram program, int most, Judge judge) {
        Exploration found = all(program.type(), most);
        return found.exhaustive() ? Stream.of(exact(program, found, judge)) : Stream.of();
    }

    @TestFactory
    Stream<DynamicTest> litmusOutcomesAreExact() {
        return exhausted("litmus", Outcomes.class, 1_000, 155, Disagreement::withOutcomes);
    }

    @TestFactory
    Stream<DynamicTest> rightProgramsPass() {
        return exhausted("program", Right.class, 500, 25, Disagreement::withRight);
    }

    @TestFactory
    Stream<DynamicTest> wrongProgramsFail() {
        return exhausted("program", Wrong.class, 500, 40, Disagreement::withWrong);
    }

    @TestFactory
    Stream<DynamicTest> payloadOfHandoversIsNeverStale() {
        return exhausted("handover", Right.class, 500, 10, Disagreement::withRight);
    }

    /** What sleep sets leave out has no outcome of its own. */
    @TestFactory
    Stream<DynamicTest> outcomesAreTheSameWithoutReduction() {
        return Stream.of("litmus", "program")
                .flatMap(
                        each ->
                                Stream.of(Outcomes.class, Right.class, Wrong.class)
                                        .flatMap(kind -> CorpusProgram.in(each, kind).stream()))
                .filter(CorpusProgram::selected)
                .flatMap(ExhaustiveTests::withAndWithoutReduction);
    }

    private static Stream<DynamicTest> withAndWithoutReduction(CorpusProgram program) {
        Exploration reduced = all(program.type(), 30);
        if (!reduced.exhaustive()) {
            return Stream.of();
        }
        Exploration full =
                Program.of(program.type()).schedules(1_500).exhaustively(HIGH_BOUND).explore();
        return Stream.of(
                dynamicTest(
                        program.name(),
                        () -> {
                            Set<String> values = reduced.values();
                            assertTrue(values.containsAll(full.values()), full.values() + "");
                            assertTrue(!full.exhaustive() || full.values().equals(values));
                            assertTrue(full.schedules() >= reduced.schedules());
                        }));
    }

    /** The same on every JDK. */
    @ParameterizedTest
    @CsvSource({
        "litmus.StoreBuffering$Volatile, 54",
        "litmus.StoreBuffering$Plain, 108",
        "litmus.LazyInitialisation$DoubleChecked, 396",
        "litmus.Tearing$PlainLong, 30",
        "program.Counters$Synchronized, 171",
        "program.SharedCollections$PlainMap, 585",
        "program.EnumSwitches$None, 15",
        "program.EnumSwitches$OfTheSameFile, 57",
        "program.EnumSwitchTables$TwoSwitches, 23",
        "program.EnumSwitches$ArrayByOrdinal, 57",
    })
    void numbersOfSchedulesAreStable(String name, int schedules) throws ClassNotFoundException {
        Class<?> program =
                Class.forName(ExhaustiveTests.class.getPackageName() + "." + name, false, loader());
        Exploration found = all(program, 2_000);
        assertTrue(found.exhaustive());
        assertEquals(schedules, found.schedules());
        assertEquals(schedules, found.outcomes().values().stream().mapToInt(Outcome::count).sum());
    }

    private static ClassLoader loader() {
        return ExhaustiveTests.class.getClassLoader();
    }

    @Test
    void aLostUpdateTakesOnePreemption() {
        Program program = Program.of(Counters.SplitBlock.class).schedules(2_000);
        Exploration without = program.exhaustively(0).explore();
        Exploration withOne = program.exhaustively(1).explore();
        assertTrue(without.exhaustive());
        assertEquals(Set.of(Expect.OK), without.values());
        assertTrue(withOne.exhaustive());
        assertTrue(withOne.count(Expect.OK) < withOne.schedules(), withOne.values().toString());
    }

    @Test
    void tokensAreReplayed() {
        Program program = Program.of(StoreBuffering.Plain.class);
        for (Outcome outcome : all(StoreBuffering.Plain.class, 500).outcomes().values()) {
            assertEquals(outcome.value(), program.replay(outcome.replay()).value());
        }
    }

    @Test
    void aSmallBudgetIsNotExhaustive() {
        assertFalse(all(Coherence.WriteWrite.class, 10).exhaustive());
    }

    @Test
    void aLoopWithoutBoundIsNotExhaustive() {
        assertFalse(all(StopFlags.Volatile.class, 300).exhaustive());
    }

    @Test
    void randomNumbersAreNotExhaustive() {
        assertFalse(all(BankTransfers.OrderedByHash.class, 1_000).exhaustive());
    }
}
