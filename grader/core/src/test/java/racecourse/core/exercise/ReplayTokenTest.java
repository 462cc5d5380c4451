package racecourse.core.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import racecourse.core.failure.InputException;

class ReplayTokenTest {

    @Test
    void namesExerciseCheckAndSchedule() {
        ReplayToken token = new ReplayToken("bounded-queue", "put-take", "x1-AA_-9");
        assertEquals("bounded-queue:put-take:x1-AA_-9", token.toString());
        assertEquals(token, ReplayToken.parse(token.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x1-AA", "a:b", "a:b:", ":b:c", "a:b:c:d", "../a:b:c", "a:b:c d"})
    void otherTextsAreRefused(String text) {
        InputException e = assertThrows(InputException.class, () -> ReplayToken.parse(text));
        assertTrue(e.getMessage().contains("One looks like counter:"), e.getMessage());
    }

    @Test
    void aScheduleIsOneWord() {
        assertTrue(ReplayToken.isSchedule("x1-"));
        assertFalse(ReplayToken.isSchedule("x1-\u001b[31m"));
        assertFalse(ReplayToken.isSchedule(""));
    }
}
