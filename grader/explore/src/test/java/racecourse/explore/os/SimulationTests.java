package racecourse.explore.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import racecourse.api.explore.Exploration;
import racecourse.api.explore.Program;
import racecourse.explore.os.programs.Asynchronous;
import racecourse.explore.os.programs.Counting;
import racecourse.explore.os.programs.Locking;
import racecourse.explore.os.programs.Naming;

/** The simulated operating system does what the real one does: all outcomes, and no others. */
class SimulationTests {

    private static void assertOutcomes(Class<?> program, String... outcomes) {
        Exploration all =
                Program.of(program).exhaustively(Integer.MAX_VALUE).schedules(200_000).explore();
        assertEquals(new TreeSet<>(Set.of(outcomes)), new TreeSet<>(all.outcomes().keySet()));
        assertTrue(all.exhaustive(), all.schedules() + " schedules are not all");
    }

    @Test
    void withoutALockAnUpdateIsLost() {
        assertOutcomes(Counting.Unlocked.class, "1", "2");
    }

    @Test
    void aFileLockExcludesOtherProcesses() {
        assertOutcomes(Counting.Locked.class, "2");
    }

    @Test
    void aLockOfAFutureDoesSo() {
        assertOutcomes(Asynchronous.LockedAdds.class, "2");
    }

    @Test
    void monitorsAreNotSharedByProcesses() {
        assertOutcomes(Counting.Synchronized.class, "1", "2");
        assertOutcomes(Counting.InternedMonitor.class, "1", "2");
    }

    @Test
    void aKilledProcessHasAddedOrNot() {
        assertOutcomes(Counting.LockedAndKilled.class, "2", "killed 1", "killed 2");
    }

    @Test
    void numbersOfARandomAccessFileAreTornByAKill() {
        assertOutcomes(Counting.ByteByByteAndKilled.class, "255", "256", "511");
    }

    @Test
    void anUnalignedWriteIsCutAnywhere() {
        assertOutcomes(
                Counting.UnalignedAndKilled.class,
                "NoSuchFileException: number",
                "",
                "....x",
                "....xx",
                "....xxx",
                "....xxxx",
                "....xxxxx",
                "....xxxxxx",
                "....xxxxxxx",
                "....xxxxxxxx");
    }

    @Test
    void aReplacedFileHasOtherLocks() {
        assertOutcomes(Counting.ReplacedUnderItsLock.class, "1", "2");
    }

    @Test
    void mappedMemoryIsShared() {
        assertOutcomes(Counting.MappedAtomic.class, "2");
        assertOutcomes(Counting.MappedInTwoSteps.class, "1", "2");
    }

    @Test
    void locksBelongToTheJvm() {
        assertOutcomes(Locking.TwiceInOneJvm.class, "refused");
        assertOutcomes(Locking.LostByClosingAnother.class, "true true");
        assertOutcomes(Locking.LostByReading.class, "true");
        assertOutcomes(Locking.Ranges.class, "true false");
        assertOutcomes(Locking.ThreadsWithoutMonitor.class, "both", "OverlappingFileLockException");
    }

    @Test
    void locksEndWithTheirProcess() {
        assertOutcomes(Locking.DiesWithItsProcess.class, "ended");
    }

    @Test
    void aCircleOfWaitingProcessesIsRefused() {
        String refused = "Resource deadlock avoided";
        assertOutcomes(
                Locking.OppositeOrders.class, "both, both", refused + ", both", "both, " + refused);
        assertOutcomes(Locking.OrdersWithARelease.class, "both");
    }

    @Test
    void anInterruptClosesTheChannel() {
        assertOutcomes(Locking.Interrupted.class, "interrupted true");
    }

    @Test
    void waitingForALockThatNobodyGivesBackIsADeadlock() {
        assertOutcomes(Locking.Kept.class, "DEADLOCK");
    }

    @Test
    void pathsAreResolved() {
        assertOutcomes(Naming.SameFile.class, "text text true 4");
        assertOutcomes(Naming.Missing.class, "missing there false");
        assertOutcomes(Naming.Deleted.class, "3 false");
        assertOutcomes(Naming.CreatedOnce.class, "1");
        assertOutcomes(Naming.Keys.class, "true false true");
    }

    @Test
    void filesAreReadAndWrittenInManyWays() {
        assertOutcomes(Naming.Sparse.class, "0 true");
        assertOutcomes(Naming.StreamsOfChannels.class, "254 3 -1");
        assertOutcomes(Naming.ChannelsOfStreams.class, "3 3 3 -1 false a%2Fb");
        assertOutcomes(Naming.Listings.class, "[3, a.txt, b.txt, c, no directory]");
    }

    @Test
    void processesShareNoMemory() {
        assertOutcomes(Naming.StaticFields.class, "5 1 1");
    }

    @Test
    void aProcessEndsWithItsLastThread() {
        assertOutcomes(Naming.ThreadOutlivesMain.class, "thread");
    }

    @Test
    void whatIsNotSimulatedIsNamed() {
        Exploration found = Program.of(Naming.Unknown.class).schedules(1).explore();
        assertTrue(found.unsupported().toString().contains("Files.walk"), found.toString());
    }
}
