package racecourse.explore.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import racecourse.explore.engine.programs.DeepInside;
import racecourse.explore.engine.programs.EndlessFinally;
import racecourse.explore.engine.programs.UnderRealLock;
import racecourse.explore.schedule.Pct;

/** What can go wrong when all threads of a schedule share one platform thread. */
@EnabledForJreRange(min = JRE.JAVA_21, max = JRE.JAVA_25)
class CoroutinesTests {

    @Test
    void switchUnderRealMonitorIsMadeOnThreads() throws Exception {
        assertEquals(
                endings(Backends.threads(), UnderRealLock.class),
                endings(Backends.continuations(), UnderRealLock.class));
        assertEquals(2, endings(Backends.continuations(), UnderRealLock.class).size());
    }

    @Test
    void switchUnderRealMonitorFailsOnContinuations() throws Exception {
        boolean failed = false;
        for (int seed = 0; seed < 100; seed++) {
            RunResult result =
                    Run.run(
                            ContinuationCoroutines.available().orElseThrow(),
                            Limits.ORDINARY,
                            new Pct(seed, 20, 3, false),
                            Backends.woven(UnderRealLock.class),
                            null);
            failed |= result.thrown() instanceof SwitchFailed;
        }
        assertTrue(failed, "no schedule switched under the monitor");
    }

    @Test
    void deepStacksAreSwitched() throws Exception {
        assertEquals(Map.of("RETURNED 2", 100), endings(Backends.threads(), DeepInside.class));
        assertEquals(
                Map.of("RETURNED 2", 100), endings(Backends.continuations(), DeepInside.class));
    }

    @Test
    void threadsLeftAreNotResumed() throws Exception {
        assertEquals(
                Map.of("RETURNED ended", 100),
                endings(Backends.continuations(), EndlessFinally.class));
    }

    @Test
    void scheduleRunsInTheCallersThread() throws Exception {
        Thread caller = Thread.currentThread();
        Thread[] host = new Thread[1];
        Backends.continuations()
                .run(new Pct(1, 10, 0, false), () -> host[0] = Thread.currentThread(), null);
        assertEquals(caller, host[0]);
    }

    @Test
    void otherThreadIsNoneOfTheSchedules() throws Exception {
        Body body =
                () -> {
                    Throwable[] thrown = new Throwable[1];
                    Thread real =
                            new Thread(
                                    () -> {
                                        try {
                                            Run.current();
                                        } catch (Unsupported e) {
                                            thrown[0] = e;
                                        }
                                    });
                    real.start();
                    real.join();
                    return thrown[0];
                };
        RunResult result = Backends.continuations().run(new Pct(1, 10, 0, false), body, null);
        assertNull(result.thrown());
        assertTrue(result.value() instanceof Unsupported);
    }

    private static Map<String, Integer> endings(Explorer explorer, Class<?> program)
            throws ReflectiveOperationException {
        Body body = Backends.woven(program);
        Map<String, Integer> endings = new TreeMap<>();
        for (int seed = 0; seed < 100; seed++) {
            RunResult result = explorer.run(new Pct(seed, 20, 3, false), body, null);
            endings.merge(result.ending() + " " + result.value(), 1, Integer::sum);
        }
        return endings;
    }
}
