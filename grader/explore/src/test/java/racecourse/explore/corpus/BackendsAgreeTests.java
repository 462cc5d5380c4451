package racecourse.explore.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import racecourse.explore.engine.Backends;
import racecourse.explore.engine.Body;
import racecourse.explore.engine.Explorer;
import racecourse.explore.engine.RunResult;
import racecourse.explore.report.ReplayToken;
import racecourse.explore.schedule.Pct;
import racecourse.explore.schedule.Recorder;

/** A schedule is the same whatever its threads run on. */
@EnabledForJreRange(min = JRE.JAVA_21, max = JRE.JAVA_25)
class BackendsAgreeTests {

    private static final int SCHEDULES = 24;

    @TestFactory
    Stream<DynamicTest> schedulesAreEqual() {
        return Stream.of(
                        CorpusProgram.in("litmus", Outcomes.class),
                        CorpusProgram.in("handover", Right.class),
                        CorpusProgram.in("program", Right.class),
                        CorpusProgram.in("program", Wrong.class))
                .flatMap(List::stream)
                .map(program -> dynamicTest(program.name(), () -> assertEqualOnBoth(program)));
    }

    private static void assertEqualOnBoth(CorpusProgram program)
            throws ReflectiveOperationException {
        // Classes whose state outlives a schedule must be in the same one.
        List<String> threads = schedules(Backends.threads(), Backends.woven(program.type()));
        List<String> continuations =
                schedules(Backends.continuations(), Backends.woven(program.type()));
        assertEquals(String.join("\n", threads), String.join("\n", continuations));
    }

    private static List<String> schedules(Explorer explorer, Body body) {
        List<String> schedules = new ArrayList<>();
        for (int seed = 0; seed < SCHEDULES; seed++) {
            Recorder recorder = new Recorder(new Pct(seed, 60, seed / 2 % 4, seed % 2 == 1));
            RunResult result = explorer.run(recorder, body, null);
            schedules.add(
                    String.join(
                            " ",
                            result.ending().toString(),
                            String.valueOf(result.value()),
                            String.valueOf(result.thrown()),
                            result.steps() + " steps",
                            result.staleReads() + " stale",
                            ReplayToken.of(recorder.decisions())));
        }
        return schedules;
    }
}
