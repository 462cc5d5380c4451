package racecourse.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static racecourse.api.RealProcesses.awaitSuccess;
import static racecourse.api.RealProcesses.leaveNothing;
import static racecourse.api.RealProcesses.start;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RealProcessesTest {

    /** Ends with the exit code that it gets. */
    static final class Ends {
        public static void main(String[] args) {
            System.err.println("because of " + args[0]);
            System.exit(Integer.parseInt(args[0]));
        }
    }

    /** Says so, and ends when its input does. */
    static final class Waits {
        public static void main(String[] args) throws Exception {
            System.out.println("waits");
            System.exit(System.in.read() < 0 ? 0 : 1);
        }
    }

    @AfterEach
    void nothingIsLeft() {
        assertEquals(0, ProcessHandle.current().children().filter(ProcessHandle::isAlive).count());
    }

    @Test
    void whatEndsWellIsFine() throws Exception {
        leaveNothing(
                () -> awaitSuccess(start("one", Ends.class, 0), start("other", Ends.class, 0)));
    }

    @Test
    void anExitCodeComesWithWhatWasPrinted() {
        AssertionError failed =
                assertThrows(
                        AssertionError.class,
                        () -> leaveNothing(() -> awaitSuccess(start("it", Ends.class, 3))));
        assertEquals("it ended with exit code 3: because of 3", failed.getMessage());
    }

    @Test
    void oneThatFailsIsNotWaitedForBehindOneThatNeverEnds() {
        AssertionError failed =
                assertThrows(
                        AssertionError.class,
                        () ->
                                leaveNothing(
                                        () ->
                                                awaitSuccess(
                                                        start("one", Waits.class),
                                                        start("other", Ends.class, 2))));
        assertTrue(failed.getMessage().startsWith("other ended with exit code 2"));
    }

    @Test
    void oneThatIsLeftIsAMistake() {
        AssertionError failed =
                assertThrows(
                        AssertionError.class,
                        () -> leaveNothing(() -> start("it", Waits.class).awaitOutput()));
        assertTrue(failed.getMessage().startsWith("1 processes are still alive"));
    }

    @Test
    void oneThatIsKilledIsNotLeft() throws Exception {
        leaveNothing(
                () -> {
                    RealProcesses.Jvm waits = start("it", Waits.class);
                    waits.awaitOutput();
                    waits.kill();
                });
    }

    @Test
    void inputEndsWhenItIsClosed() throws Exception {
        leaveNothing(
                () -> {
                    RealProcesses.Jvm waits = start("it", Waits.class);
                    waits.closeInput();
                    awaitSuccess(waits);
                });
    }
}
