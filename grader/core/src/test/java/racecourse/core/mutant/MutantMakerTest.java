package racecourse.core.mutant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MutantMakerTest {

    private static final String SOURCE =
            """
            class Gate {
                private volatile boolean open; private volatile boolean broken;

                synchronized void open() {
                    notifyAll();
                    open = true;
                    notifyAll();
                }
            }
            """;

    private final List<Mutant> mutants = MutantMaker.mutantsOf("Gate.java", SOURCE);

    @Test
    void namesTellOperatorPlaceAndWhichOne() {
        List<String> names = mutants.stream().map(Mutant::name).toList();
        assertTrue(names.contains("drop-volatile Gate.java:2"), names::toString);
        assertTrue(names.contains("drop-volatile Gate.java:2#2"), names::toString);
        assertTrue(names.contains("drop-notify Gate.java:7"), names::toString);
        assertEquals(names.size(), names.stream().distinct().count());
    }

    @Test
    void noTwoAreEqualAndNoneIsTheSource() {
        assertEquals(mutants.size(), mutants.stream().map(Mutant::after).distinct().count());
        assertTrue(mutants.stream().noneMatch(mutant -> mutant.after().equals(SOURCE)));
    }

    @Test
    void thoseThatBeginWithTheSameLineAreCounted() {
        assertEquals(
                List.of(1, 2),
                mutants.stream()
                        .filter(mutant -> mutant.operator().equals("drop-notify"))
                        .filter(mutant -> mutant.changed().equals("notifyAll();"))
                        .map(Mutant::occurrence)
                        .toList());
    }

    @Test
    void whatHasMovedIsStillChangedInTheSameLine() {
        List<Mutant> moved = MutantMaker.mutantsOf("Gate.java", "// a comment\n\n" + SOURCE);
        assertEquals(
                mutants.stream().map(m -> m.operator() + m.changed() + m.occurrence()).toList(),
                moved.stream().map(m -> m.operator() + m.changed() + m.occurrence()).toList());
    }

    @Test
    void everythingButTheChangeStaysAsItWasWritten() {
        Mutant mutant =
                mutants.stream()
                        .filter(m -> m.name().equals("drop-notify Gate.java:7"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(
                List.of(
                        "--- Gate.java",
                        "+++ drop-notify/Gate.java",
                        "@@ -4,6 +4,5 @@",
                        "     synchronized void open() {",
                        "         notifyAll();",
                        "         open = true;",
                        "-        notifyAll();",
                        "     }",
                        " }"),
                mutant.diff());
    }

    @Test
    void whatIsNotJavaIsRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> MutantMaker.mutantsOf("X.java", "class {"));
    }
}
