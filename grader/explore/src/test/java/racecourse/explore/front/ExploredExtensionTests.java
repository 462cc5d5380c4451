package racecourse.explore.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import racecourse.api.Explored;

/** The extension replaces the one invocation of an explored test by many. */
class ExploredExtensionTests {

    private static final String RUNS = "racecourse.runs";

    @BeforeAll
    static void forget() {
        System.clearProperty(RUNS);
    }

    @Explored(schedules = 7)
    void countsItsRuns() {
        System.setProperty(RUNS, String.valueOf(Integer.getInteger(RUNS, 0) + 1));
        assertTrue(getClass().getClassLoader().getName().startsWith("woven"));
    }

    @AfterAll
    static void sevenTimes() {
        assertEquals(7, Integer.getInteger(RUNS));
        System.clearProperty(RUNS);
    }
}
