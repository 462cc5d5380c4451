package racecourse.explore.os;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import racecourse.api.explore.Exploration;
import racecourse.api.explore.Program;
import racecourse.explore.os.programs.Sockets;

/** Simulated sockets of the Unix domain do what real ones do. */
class SocketTests {

    private static void assertOutcomes(Class<?> program, String... outcomes) {
        Exploration found = Program.of(program).schedules(300).explore();
        assertEquals(Set.of(), found.unsupported());
        assertEquals(new TreeSet<>(Set.of(outcomes)), new TreeSet<>(found.outcomes().keySet()));
    }

    @Test
    void threadsThatShareAStreamWaitForItsLock() {
        assertOutcomes(Sockets.SharedStream.class, "aabb", "bbaa");
    }

    @Test
    void aKilledClientLeavesNoClassHalfInitialised() {
        assertOutcomes(Sockets.DiesInAnInitialiser.class, "ended");
    }

    @Test
    void whatIsSentArrives() {
        assertOutcomes(Sockets.Echo.class, "hello!");
    }

    @Test
    void aServersThreadsRace() {
        assertOutcomes(Sockets.AddsWithoutLock.class, "1", "2");
    }

    @Test
    void whoConnectsMayBeClosedMeanwhile() {
        assertOutcomes(
                Sockets.ClosedByAnother.class,
                "AsynchronousCloseException",
                "ClosedChannelException");
    }

    @Test
    void readsMayBeShort() {
        assertOutcomes(Sockets.ShortReads.class, "true");
    }

    @Test
    void aConnectionHoldsOnlySoMuch() {
        assertOutcomes(Sockets.BothWriteFirst.class, "DEADLOCK");
    }

    @Test
    void theOtherEndSeesTheEnd() {
        assertOutcomes(Sockets.Ends.class, "1-1 Broken pipe Connection reset");
    }

    @Test
    void someConnectionsFail() {
        assertOutcomes(
                Sockets.Failures.class,
                "SocketException truefalse ConnectException BindException SocketException ");
    }

    @Test
    void whoWaitsIsTold() {
        assertOutcomes(
                Sockets.Waits.class,
                "AsynchronousCloseExceptionfalse",
                "ClosedByInterruptExceptionfalse",
                "ClosedChannelExceptionfalse");
    }

    @Test
    void aClientMayDieHalfway() {
        assertOutcomes(Sockets.DiesHalfway.class, "DEADLOCK", "", "ab", "abcd");
    }

    @Test
    void aReaderLetsInOneAtATime() {
        assertOutcomes(Sockets.SharesAReader.class, "3");
    }

    @Test
    void aSelectorServesMany() {
        assertOutcomes(Sockets.Selects.class, "10 20");
    }

    @Test
    void cancelledKeysStayUntilTheNextSelection() {
        assertOutcomes(Sockets.CancelsSelectedKeys.class, "1 false 2 1 1 0");
    }

    @Test
    void thePlatformsCharsetIsNotTheOneThatYouThink() {
        assertOutcomes(Sockets.PlatformCharset.class, "1?33US-ASCII");
    }

    @Test
    void filesHaveReadersAndWriters() {
        assertOutcomes(Sockets.LinesOfAFile.class, "two2");
    }
}
