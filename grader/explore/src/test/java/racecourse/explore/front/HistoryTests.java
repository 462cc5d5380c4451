package racecourse.explore.front;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;
import racecourse.api.Explored;
import racecourse.api.verdict.CheckOutcome;
import racecourse.api.verdict.Verdict;
import racecourse.api.verdict.VerdictError;
import racecourse.explore.samples.HistoryFixture;

/** Histories of explored schedules are compared with a sequential model. */
class HistoryTests {

    private static final String FIXTURE = HistoryFixture.class.getName();
    private static final String PACKAGE = HistoryFixture.class.getPackageName();
    private static final String BEGIN = "There is an order of the threads' steps in which ";

    private static ExploredCheck check(String name) {
        try {
            Method method = HistoryFixture.class.getMethod(name);
            return new ExploredCheck(
                    HistoryFixture.class,
                    method,
                    method.getAnnotation(Explored.class),
                    type -> type.startsWith(PACKAGE) && !type.startsWith(FIXTURE));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String message(String name) {
        Verdict verdict = assertThrows(VerdictError.class, () -> check(name).run()).verdict();
        assertEquals(CheckOutcome.FAILED, verdict.outcome());
        assertTrue(verdict.message().startsWith(BEGIN), verdict.message());
        return verdict.message().substring(BEGIN.length());
    }

    @Test
    void aCallMayWaitWhereTheModelWouldToo() {
        assertDoesNotThrow(() -> check("aTakeMayWaitForEver").run());
    }

    @Test
    void tellsWhichCallWaitsThoughItNeedNot() {
        String message = message("waitsNeedlessly");
        assertTrue(message.contains(" waits for ever in "), message);
        assertTrue(message.contains("though after all other calls it need not"), message);
    }

    @Test
    void showsTheHistoryAndWhatWouldBeRight() {
        assertEquals(
                """
                the calls give results that no order of them explains:
                Thread 1: next() returns 2
                Thread 2: next() returns 2
                One after the other, as they returned, they would give: next() returns 1, next() \
                returns 2.""",
                message("countsTheSameTwice"));
    }

    @Test
    void aSizeThatLagsBehindIsNotLinearizable() {
        String message = message("hasALateSize");
        assertTrue(message.contains("Thread 2: poll() returns 1, size() returns "), message);
    }

    @Test
    void callsThatDoNotOverlapComeInTheirOrder() {
        String message = message("readsWhatWasTrueOnce");
        assertTrue(
                message.contains(
                        "Thread 1's add() had returned before Thread 2's get() was called."),
                message);
    }

    @Test
    void exceptionsAreResults() {
        assertDoesNotThrow(() -> check("throwsAsTheModelDoes").run());
        assertTrue(message("throwsOtherwise").contains("remove() throws NoSuchElementException"));
    }
}
