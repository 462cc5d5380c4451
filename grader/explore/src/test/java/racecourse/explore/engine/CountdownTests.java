package racecourse.explore.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CountdownTests {

    private final Countdown countdown = new Countdown(Limits.ORDINARY);

    @BeforeEach
    void begin() {
        countdown.startTurn(0);
        countdown.plan(0, 10, true);
    }

    @AfterEach
    void end() {
        Countdown.left = 0;
    }

    private void makeSteps(int steps) {
        Countdown.left -= steps;
    }

    @Test
    void countsStepsDownToThePoint() {
        makeSteps(4);
        assertEquals(4, countdown.steps());
        assertEquals(10, countdown.point());
    }

    @Test
    void stepsOfWhatIsAtomicDoNotCount() {
        makeSteps(4);
        countdown.enterAtomic();
        makeSteps(3);
        assertTrue(countdown.leaveAtomic());
        countdown.plan(countdown.base(), 10, true);
        assertEquals(4, countdown.steps());
        assertEquals(10, countdown.point());
    }

    @Test
    void aPointThatIsDueIsMadeUpForAfterWhatIsAtomic() {
        makeSteps(4);
        countdown.soon();
        countdown.enterAtomic();
        makeSteps(3);
        countdown.leaveAtomic();
        countdown.plan(countdown.base(), 10, true);
        assertEquals(4, countdown.point());
        countdown.plan(5, 10, true);
        assertEquals(10, countdown.point());
    }
}
