package racecourse.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static racecourse.api.verdict.Verdict.PASSED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import racecourse.core.testing.Graded;

class BestScoresTest {

    @TempDir Path temp;

    @Test
    void keepsTheBestOfSeveralResults() throws IOException {
        BestScores scores = new BestScores(temp.resolve("best"));
        assertEquals(OptionalInt.empty(), scores.of(Graded.EXERCISE));
        scores.keep(Graded.of("a", PASSED, Graded.LOST_UPDATE, Graded.LOST_UPDATE));
        assertEquals(OptionalInt.of(1), scores.of(Graded.EXERCISE));
        scores.keep(Graded.of("a", PASSED, PASSED, PASSED));
        assertEquals(OptionalInt.of(6), scores.of(Graded.EXERCISE));
        scores.keep(Graded.of("a", PASSED, Graded.LOST_UPDATE, PASSED));
        assertEquals(OptionalInt.of(6), scores.of(Graded.EXERCISE));
    }

    @Test
    void keepsNothingThatIsUndecided() throws IOException {
        new BestScores(temp.resolve("best")).keep(Graded.of("a", PASSED));
        assertFalse(Files.exists(temp.resolve("best")));
    }

    @Test
    void beginsAnewAfterADamagedFile() throws IOException {
        BestScores scores = new BestScores(temp);
        for (String damaged : new String[] {"", "{", "[]", "{\"score\": \"6\"}"}) {
            Files.writeString(temp.resolve("counter.json"), damaged);
            assertEquals(OptionalInt.empty(), scores.of(Graded.EXERCISE));
        }
        scores.keep(Graded.of("a", PASSED, PASSED, PASSED));
        assertEquals(OptionalInt.of(6), scores.of(Graded.EXERCISE));
    }
}
