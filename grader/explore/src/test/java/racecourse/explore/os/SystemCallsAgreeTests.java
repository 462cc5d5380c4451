package racecourse.explore.os;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import racecourse.api.explore.Exploration;
import racecourse.api.explore.Program;
import racecourse.explore.os.programs.SystemCalls;

/** In all orders, system calls of simulated processes have the outcomes that real ones have. */
class SystemCallsAgreeTests {

    @ParameterizedTest
    @ValueSource(
            classes = {
                SystemCalls.Excludes.class,
                SystemCalls.OverlapsItself.class,
                SystemCalls.LosesItsLock.class,
                SystemCalls.DiesHolding.class,
                SystemCalls.Shares.class,
                SystemCalls.LocksRanges.class,
                SystemCalls.ReplacesALockedFile.class,
                SystemCalls.LinksALockedFile.class,
                SystemCalls.Overwrites.class,
                SystemCalls.Appends.class,
                SystemCalls.HasAPosition.class,
                SystemCalls.Truncates.class,
                SystemCalls.CreatesOnce.class,
                SystemCalls.Empties.class,
                SystemCalls.Deletes.class,
                SystemCalls.Maps.class,
                SystemCalls.OutlivesItsChannel.class,
                SystemCalls.Serves.class,
                SystemCalls.ServesInTurn.class,
                SystemCalls.StopsServing.class,
                SystemCalls.DiesServing.class,
                SystemCalls.EndsATalk.class,
                SystemCalls.LeavesUnread.class,
                SystemCalls.BindsOnce.class
            })
    void inAllOrders(Class<?> program, @TempDir Path folder) throws Exception {
        String[] calls = (String[]) program.getField("CALLS").get(null);
        String expected = SystemCalls.inAllOrders(folder, calls);
        Exploration simulated = Program.of(program).schedules(1).explore();
        assertEquals(expected, String.join("\n", simulated.outcomes().keySet()));
    }
}
