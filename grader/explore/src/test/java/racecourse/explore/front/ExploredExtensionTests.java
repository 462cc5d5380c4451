package racecourse.explore.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import racecourse.api.Explored;
import racecourse.api.Threads;

/** The extension replaces the one invocation of an explored test by many. */
class ExploredExtensionTests {

    private static final String DRAWN = "racecourse.runs.drawn";
    private static final String ALL = "racecourse.runs.all";

    @BeforeAll
    static void forget() {
        System.clearProperty(DRAWN);
        System.clearProperty(ALL);
    }

    private static void count(String property) {
        System.setProperty(property, String.valueOf(Integer.getInteger(property, 0) + 1));
    }

    /** Not all random numbers can be tried. */
    @Explored(schedules = 8)
    void countsItsRuns() {
        count(DRAWN);
        assertTrue(Math.random() < 1);
        assertTrue(getClass().getClassLoader().getName().startsWith("woven"));
    }

    /** The thread's two steps come before or after the joining begins. */
    @Explored
    void runsAllInterleavings() throws Throwable {
        count(ALL);
        Threads.inParallel(() -> {});
    }

    @AfterAll
    static void asOftenAsNeeded() {
        assertEquals(8 + 1, Integer.getInteger(DRAWN));
        assertEquals(2, Integer.getInteger(ALL));
        System.clearProperty(DRAWN);
        System.clearProperty(ALL);
    }
}
