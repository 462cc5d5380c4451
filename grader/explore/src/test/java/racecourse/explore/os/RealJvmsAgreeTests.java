package racecourse.explore.os;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import racecourse.api.explore.Program;
import racecourse.explore.os.programs.Asynchronous;
import racecourse.explore.os.programs.Piping;

/** What real JVMs and pipes do is one of the outcomes of the simulated ones. */
class RealJvmsAgreeTests {

    @ParameterizedTest
    @ValueSource(
            classes = {
                Asynchronous.Calls.class,
                Piping.ReadsFirst.class,
                Piping.Merged.class,
                Piping.Redirected.class,
                Piping.ExitCodes.class,
                Piping.AsksTooEarly.class,
                Piping.Killed.class,
                Piping.KilledAndLeft.class,
                Piping.BrokenPipe.class,
                Piping.Input.class,
                Piping.Unflushed.class,
                Piping.OwnStatics.class,
                Piping.OtherThreads.class,
                Piping.Futures.class,
                Piping.Interrupted.class,
                Piping.OtherPrograms.class
            })
    void withTheSimulation(Class<?> program) throws Exception {
        String real = String.valueOf(program.getMethod("run").invoke(null));
        assertTrue(Program.of(program).schedules(200).explore().outcomes().containsKey(real), real);
    }
}
