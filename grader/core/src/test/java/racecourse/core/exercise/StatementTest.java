package racecourse.core.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import racecourse.core.testing.Graded;

class StatementTest {

    private static Statement parse(String markdown) {
        return Statement.parse(markdown.lines().toList());
    }

    @Test
    void sentencesAreTheItemsBelowTheHeading() {
        Statement statement =
                parse(
                        """
                        # Counter
                        1. Not this one.

                        ## What to guarantee

                        The numbers are those of the checks.

                        1. It counts: from any number,
                           also a negative one.
                        2. It stops.
                        Not an item.
                           Nor this.

                        ## How to check it
                        3. Nor this.
                        """);
        assertEquals(
                List.of("It counts: from any number, also a negative one.", "It stops."),
                statement.sentences());
    }

    @Test
    void wrongNumbersAreRefused() {
        IllegalArgumentException thrown =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> parse("## What to guarantee\n1. One.\n3. Three.\n"));
        assertEquals("item 3 should be 2", thrown.getMessage());
    }

    @Test
    void aStatementWithoutAListIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> parse("# Counter\n1. One.\n"));
        assertThrows(
                IllegalArgumentException.class, () -> parse("## What to guarantee\nNothing.\n"));
    }

    @Test
    void everyCheckNeedsItsSentence() {
        Statement two = new Statement(List.of("One.", "Two."));
        assertEquals(List.of(), two.faultsWith(rubric("one", "two")));
        assertEquals(
                List.of(
                        "the statement asks for 2 things, and the spec has 1 checks; they must have"
                                + " the same numbers"),
                two.faultsWith(rubric("one")));
    }

    private static Rubric rubric(String... ids) {
        return new Rubric("Spec", Stream.of(ids).map(id -> Graded.check(id, id, 1)).toList());
    }
}
