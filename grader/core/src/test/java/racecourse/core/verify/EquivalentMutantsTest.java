package racecourse.core.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import racecourse.core.exercise.Exercise;
import racecourse.core.failure.InputException;
import racecourse.core.mutant.Mutant;
import racecourse.core.mutant.MutantMaker;
import racecourse.core.testing.Graded;
import racecourse.core.testing.JavaSources;
import racecourse.core.testing.SmallExercise;

class EquivalentMutantsTest {

    private static final Specimen REFERENCE =
            new Specimen(Specimen.Kind.REFERENCE, "reference", Path.of("x"), List.of(), 17);

    private static final String SOURCE =
            "class C {\n    volatile int a;\n    volatile int b; volatile int c;\n}\n";

    private static final String B_IS_EQUIVALENT =
            "- specimen: reference\n"
                    + "  file: C.java\n"
                    + "  operator: drop-volatile\n"
                    + "  line: volatile int b; volatile int c;\n"
                    + "  because: nobody reads it\n";

    @Test
    void aMutantIsKnownWithItsReason() throws IOException {
        assertEquals(
                List.of(Optional.empty(), Optional.of("nobody reads it"), Optional.empty()),
                reasons(B_IS_EQUIVALENT, SOURCE));
    }

    @Test
    void oneOfSeveralThatBeginAlikeIsNamedByItsOccurrence() throws IOException {
        assertEquals(
                List.of(Optional.empty(), Optional.empty(), Optional.of("nobody reads it")),
                reasons(B_IS_EQUIVALENT + "  occurrence: 2\n", SOURCE));
    }

    @Test
    void aMutantStaysKnownWhenLinesMove() throws IOException {
        assertEquals(
                reasons(B_IS_EQUIVALENT, SOURCE),
                reasons(B_IS_EQUIVALENT, "\n// moved\n" + SOURCE.replace("    ", "\t")));
    }

    @Test
    void anEntryWithoutItsMutantIsStale() throws IOException {
        EquivalentMutants known = EquivalentMutants.parse(B_IS_EQUIVALENT);
        assertEquals(List.of(), known.stale(mutants(SOURCE)));
        List<String> stale = known.stale(mutants(SOURCE.replace("int b;", "long b;")));
        assertEquals(1, stale.size());
        assertTrue(stale.get(0).contains("reference drop-volatile in C.java"), stale::toString);
    }

    @Test
    void whatIsSuggestedForAMutantNamesJustThat() throws IOException {
        for (MutantSpecimen mutant : mutants(SOURCE)) {
            EquivalentMutants known =
                    EquivalentMutants.parse(
                            EquivalentMutants.entryFor(mutant).replace("...", "right"));
            assertEquals(
                    List.of(mutant),
                    mutants(SOURCE).stream()
                            .filter(other -> known.reasonFor(other).isPresent())
                            .toList());
        }
    }

    @Test
    void withoutAFileNoneIs() {
        assertEquals(
                Optional.empty(),
                EquivalentMutants.of(Graded.EXERCISE).reasonFor(mutants(SOURCE).get(0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- specimen: reference\n  file: C.java\n  operator: x\n  line: y\n",
                "- specimen: reference\n  file: C.java\n  operator: x\n  line: y\n  because: ''\n",
                "- specimen: r\n  file: C.java\n  operator: x\n  line: y\n  because: z\n  why: w\n",
                B_IS_EQUIVALENT + B_IS_EQUIVALENT,
                "just a word"
            })
    void aFileThatLacksOrDoublesSomethingIsRefused(String yaml, @TempDir Path temp) {
        Exercise exercise = SmallExercise.in(temp);
        JavaSources.writeFile(exercise.mirror().resolve("equivalent-mutants.yaml"), yaml);
        InputException refused =
                assertThrows(InputException.class, () -> EquivalentMutants.of(exercise));
        assertTrue(refused.getMessage().contains("equivalent-mutants.yaml can't be read"));
    }

    private static List<Optional<String>> reasons(String yaml, String source) throws IOException {
        EquivalentMutants known = EquivalentMutants.parse(yaml);
        return mutants(source).stream().map(known::reasonFor).toList();
    }

    private static List<MutantSpecimen> mutants(String source) {
        List<Mutant> mutants = MutantMaker.mutantsOf("C.java", source);
        return mutants.stream().map(m -> new MutantSpecimen(REFERENCE, "p/C.java", m)).toList();
    }
}
