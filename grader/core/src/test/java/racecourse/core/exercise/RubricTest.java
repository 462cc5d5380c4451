package racecourse.core.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import racecourse.api.Visibility;

class RubricTest {

    @Test
    void whatRewritesClassesRunsLastUnlessAnotherRequiresIt() {
        Rubric rubric =
                new Rubric(
                        "p.Spec",
                        List.of(
                                check("a", true),
                                check("b", true),
                                check("c", false, "b"),
                                check("d", false)));
        assertEquals(
                List.of("b", "c", "d", "a"),
                rubric.inRunningOrder().stream().map(CheckDefinition::id).toList());
    }

    @Test
    void isReducedToChecksAndWhatTheyRequire() {
        Rubric rubric =
                new Rubric(
                        "p.Spec",
                        List.of(
                                check("a", false),
                                check("b", false, "a"),
                                check("c", false),
                                check("d", false, "b")));
        assertEquals(
                List.of("a", "b", "d"),
                rubric.reducedTo(List.of("d", "unknown")).checks().stream()
                        .map(CheckDefinition::id)
                        .toList());
    }

    private static CheckDefinition check(String id, boolean rewrites, String... requires) {
        return new CheckDefinition(
                id,
                id,
                id,
                1,
                List.of(),
                List.of(requires),
                Visibility.VISIBLE,
                "",
                null,
                rewrites);
    }
}
