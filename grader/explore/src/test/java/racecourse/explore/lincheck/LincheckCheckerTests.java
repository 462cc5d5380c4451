package racecourse.explore.lincheck;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import racecourse.api.Linearizability;
import racecourse.api.verdict.CheckOutcome;
import racecourse.api.verdict.Location;
import racecourse.api.verdict.Step;
import racecourse.api.verdict.Verdict;
import racecourse.api.verdict.VerdictError;
import racecourse.explore.lincheck.counters.CounterCases;
import racecourse.explore.lincheck.counters.SequentialCounter;

class LincheckCheckerTests {

    @ParameterizedTest
    @ValueSource(
            classes = {
                CounterCases.Locked.class,
                CounterCases.SpinLocked.class,
                CounterCases.BacksOff.class
            })
    void passesCorrectCounters(Class<?> operations) {
        assertDoesNotThrow(() -> check(operations));
    }

    @Test
    void showsALostUpdateOnTheLinesOfTheSubmission() {
        Verdict verdict = verdictOn(CounterCases.Racy.class);

        assertEquals(CheckOutcome.FAILED, verdict.outcome());
        assertEquals(
                "increment() and decrement() ran at the same time, then value() gave 9, expected"
                        + " 10: what one thread wrote to value was overwritten by another that had"
                        + " read it before.",
                verdict.message());
        assertEquals(new Location("RacyCounter.java", 14), verdict.location());
        assertEquals(List.of("Thread 1", "Thread 2"), verdict.interleaving().threads());
        assertEquals(
                List.of(
                        "*1 RacyCounter.java:14 value.READ: 10",
                        " 0 RacyCounter.java:9 value.READ: 10",
                        "*0 RacyCounter.java:9 value.WRITE: 11",
                        "*1 RacyCounter.java:14 value.WRITE: 9",
                        " 0 RacyCounter.java:19 value.READ: 9"),
                lines(verdict));
        assertTrue(verdict.details().contains("Invalid execution results"), verdict.details());
    }

    @Test
    void marksWhereAnotherThreadBrokeIn() {
        Verdict verdict = verdictOn(CounterCases.GetThenSet.class);

        assertEquals(CheckOutcome.FAILED, verdict.outcome());
        assertEquals(3, verdict.interleaving().steps().stream().filter(Step::key).count());
        assertEquals("GetThenSetCounter.java", verdict.location().file());
    }

    @Test
    void callsALockThatIsNeverReleasedADeadlock() {
        Verdict verdict = verdictOn(CounterCases.LeaksLock.class);

        assertEquals(CheckOutcome.DEADLOCK, verdict.outcome());
        assertTrue(
                verdict.message().contains("waits for ever where it calls lock.lock()"),
                verdict.message());
        assertEquals("LeaksLockCounter.java", verdict.location().file());
    }

    @Test
    void callsALoopWithoutEndALimit() {
        Verdict verdict = verdictOn(CounterCases.NeverEnds.class);

        assertEquals(CheckOutcome.LIMIT, verdict.outcome());
        assertEquals("NeverEndsCounter.java", verdict.location().file());
    }

    @Test
    void namesAnExceptionThatWasNotExpected() {
        Verdict verdict = verdictOn(CounterCases.Throws.class);

        assertEquals(CheckOutcome.FAILED, verdict.outcome());
        assertTrue(verdict.message().contains("UnsupportedOperationException"), verdict.message());
    }

    @Test
    void doesNotDecideWhatLincheckRefuses() {
        assertEquals(CheckOutcome.UNDECIDED, verdictOn(SequentialCounter.class).outcome());
    }

    @Test
    void givesTheSameVerdictAgain() {
        assertEquals(verdictOn(CounterCases.Racy.class), verdictOn(CounterCases.Racy.class));
    }

    @Test
    void testsClassesThatTheSystemsClassLoaderDoesNotLoad() throws Exception {
        URL[] root = {CounterCases.class.getProtectionDomain().getCodeSource().getLocation()};
        for (int i = 0; i < 2; i++) {
            try (URLClassLoader own = new OwnCounters(root)) {
                Verdict verdict = verdictOn(own.loadClass(CounterCases.Racy.class.getName()));
                assertEquals(verdictOn(CounterCases.Racy.class).message(), verdict.message());
                assertEquals(new Location("RacyCounter.java", 14), verdict.location());
                Class<?> locked = own.loadClass(CounterCases.Locked.class.getName());
                assertDoesNotThrow(() -> check(locked));
            }
        }
    }

    /** Loads the counters itself, and all else as usual. */
    private static final class OwnCounters extends URLClassLoader {

        OwnCounters(URL[] root) {
            super(root, LincheckCheckerTests.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(CounterCases.class.getPackageName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    private static void check(Class<?> operations) {
        new LincheckChecker(
                        spec -> name -> !name.equals(spec.getName()) && name.endsWith("Counter"))
                .check(Linearizability.of(operations).against(SequentialCounter.class));
    }

    private static Verdict verdictOn(Class<?> operations) {
        return assertThrows(VerdictError.class, () -> check(operations)).verdict();
    }

    private static List<String> lines(Verdict verdict) {
        return verdict.interleaving().steps().stream()
                .map(
                        step ->
                                (step.key() ? "*" : " ")
                                        + step.thread()
                                        + " "
                                        + step.location()
                                        + " "
                                        + step.operation())
                .toList();
    }
}
