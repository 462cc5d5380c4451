package racecourse.explore.os;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import racecourse.api.explore.Exploration;
import racecourse.api.explore.Program;
import racecourse.explore.os.programs.Piping;

/** Simulated JVMs and their pipes do what real ones do. */
class PipeTests {

    private static void assertOutcomes(Class<?> program, String... outcomes) {
        Exploration found = Program.of(program).schedules(100).explore();
        assertEquals(new TreeSet<>(Set.of(outcomes)), new TreeSet<>(found.outcomes().keySet()));
        assertEquals(Set.of(), found.unsupported());
    }

    @Test
    void aWriterWaitsForRoom() {
        assertOutcomes(Piping.WaitsFirst.class, "65536 0");
        assertOutcomes(Piping.WaitsFirstForTooMuch.class, "DEADLOCK");
        assertOutcomes(Piping.ReadsFirst.class, "65537 0");
        assertOutcomes(Piping.OneAfterTheOther.class, ".65536 0");
        assertOutcomes(Piping.OneAfterTheOtherForTooMuch.class, "DEADLOCK");
    }

    @Test
    void streamsMayLeadElsewhere() {
        assertOutcomes(Piping.Merged.class, "65537 0 0");
        assertOutcomes(Piping.Redirected.class, ".20 21");
        assertOutcomes(Piping.Inherits.class, "0 0");
    }

    @Test
    void processesEndWithACode() {
        assertOutcomes(Piping.ExitCodes.class, "before7 1 true");
        assertOutcomes(Piping.Killed.class, "143 false 137 Stream closed");
        assertOutcomes(Piping.OtherThreads.class, "late1");
    }

    @Test
    void theEndOfAProcessIsKnownLate() {
        assertOutcomes(Piping.AsksTooEarly.class, "not yet", "0 false");
        assertOutcomes(Piping.KilledAndLeft.class, "true", "false");
    }

    @Test
    void pipesEndWhenNobodyHasTheOtherEnd() {
        assertOutcomes(Piping.BrokenPipe.class, "0");
        assertOutcomes(Piping.Input.class, "to and fro0");
        assertOutcomes(Piping.NobodyCloses.class, "DEADLOCK");
    }

    @Test
    void nobodyFlushesAtTheEnd() {
        assertOutcomes(Piping.Unflushed.class, "xydirect");
    }

    @Test
    void eachProcessHasItsOwnStaticFields() {
        assertOutcomes(Piping.OwnStatics.class, "1110");
    }

    @Test
    void aProcessMayBeLeftBehind() {
        assertOutcomes(Piping.LeftBehind.class, "LEFT_BEHIND");
    }

    @Test
    void futuresStandOnProcesses() {
        assertOutcomes(Piping.Futures.class, "65537 0 false");
        assertOutcomes(Piping.Interrupted.class, "interrupted 137");
    }

    @Test
    void printingOrdersNothing() {
        assertOutcomes(Piping.PrintsBetween.class, "0 0", "0 1", "1 0", "1 1");
    }

    @Test
    void otherProgramsAreNotFound() {
        assertOutcomes(Piping.OtherPrograms.class, "1Error:");
    }

    @Test
    void whatIsNotSimulatedIsNamed() {
        assertUnsupported(Piping.UnknownProgram.class, "the program ls");
        assertUnsupported(Piping.PoolInAChild.class, "a fork-join pool");
        assertUnsupported(Piping.UnknownMethod.class, "Info.user");
    }

    private static void assertUnsupported(Class<?> program, String what) {
        Exploration found = Program.of(program).schedules(1).explore();
        assertTrue(found.unsupported().toString().contains(what), found.toString());
    }

    @Test
    void aScenarioChoosesTheChildren() {
        assertOutcomes(Piping.Replaced.class, ".[e, 3]1");
    }
}
