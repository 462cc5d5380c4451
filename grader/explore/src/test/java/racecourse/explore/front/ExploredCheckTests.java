package racecourse.explore.front;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import racecourse.api.Explored;
import racecourse.api.Threads;
import racecourse.api.verdict.CheckOutcome;
import racecourse.api.verdict.Step;
import racecourse.api.verdict.Verdict;
import racecourse.api.verdict.VerdictError;
import racecourse.explore.samples.ExploredFixture;

class ExploredCheckTests {

    private static final String FIXTURE = ExploredFixture.class.getName();
    private static final String PACKAGE = ExploredFixture.class.getPackageName();

    private static ExploredCheck check(String name) {
        try {
            Method method = ExploredFixture.class.getMethod(name);
            return new ExploredCheck(
                    ExploredFixture.class,
                    method,
                    method.getAnnotation(Explored.class),
                    type -> type.startsWith(PACKAGE) && !type.startsWith(FIXTURE));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Verdict verdict(String name) {
        return assertThrows(VerdictError.class, () -> check(name).run()).verdict();
    }

    @Test
    void showsALostUpdateOnTheSubmissionsLines() {
        Verdict verdict = verdict("losesAnUpdate");
        assertEquals(CheckOutcome.FAILED, verdict.outcome());
        assertTrue(verdict.message().contains("expected 12, got 11"), verdict.message());
        List<Step> steps = verdict.interleaving().steps();
        assertTrue(
                steps.stream().allMatch(step -> step.location().file().equals("RacyCounter.java")),
                steps.toString());
        assertEquals(
                List.of("value.READ: 10", "value.WRITE: 11", "value.WRITE: 11"),
                steps.stream().filter(Step::key).map(Step::operation).toList());
        assertEquals(List.of("Thread 1", "Thread 2"), workers(verdict));
    }

    private static List<String> workers(Verdict verdict) {
        return verdict.interleaving().threads().stream()
                .filter(name -> name.startsWith("Thread"))
                .sorted()
                .toList();
    }

    @Test
    void passesARightCounter() {
        assertDoesNotThrow(() -> check("countsAll").run());
    }

    @Test
    void tellsWhichOrderingAStopFlagLacks() {
        Verdict verdict = verdict("neverSeesTheFlag");
        assertEquals(CheckOutcome.DATA_RACE, verdict.outcome());
        assertTrue(
                verdict.message().contains("reads stopped and gets the old value false"),
                verdict.message());
        assertTrue(verdict.message().contains("has written true at StopFlag.java:8"));
        assertEquals(12, verdict.location().line());
    }

    @Test
    void tellsWhyAVolatileReadMayBeOld() {
        Verdict verdict = verdict("confirmsTooEarly");
        assertEquals(CheckOutcome.DATA_RACE, verdict.outcome());
        assertTrue(
                verdict.message()
                        .contains(
                                "reads version and gets the old value 0, though Thread 1 has"
                                        + " written 2 at VersionedPair.java:13: the read is"
                                        + " volatile, and may come before that write"),
                verdict.message());
        assertEquals(20, verdict.location().line());
        List<Step> steps = verdict.interleaving().steps();
        assertTrue(
                steps.stream()
                        .anyMatch(
                                step ->
                                        step.operation()
                                                .equals(
                                                        "version.READ: 0 (stale, though"
                                                                + " volatile)")),
                steps.toString());
    }

    @ParameterizedTest
    @CsvSource({"goesOnTooEarly, 21", "goesOnTooEarlyByLock, 36"})
    void tellsOfASpuriousWakeUp(String name, int line) {
        Verdict verdict = verdict(name);
        assertEquals(CheckOutcome.FAILED, verdict.outcome());
        assertTrue(
                verdict.message()
                        .contains(
                                "At HastyLatch.java:"
                                        + line
                                        + " Thread 2 wakes up though nobody has woken it"),
                verdict.message());
        assertEquals(
                List.of(line),
                verdict.interleaving().steps().stream()
                        .filter(Step::key)
                        .map(step -> step.location().line())
                        .toList());
    }

    @Test
    void showsTwoRoundsOfAnEndlessLoop() {
        List<Step> steps = verdict("neverSeesTheFlag").interleaving().steps();
        assertTrue(steps.size() <= 6, steps.toString());
        assertTrue(
                steps.stream().anyMatch(step -> step.operation().equals("stopped.WRITE: true")),
                steps.toString());
    }

    @Test
    void tellsHowALongScheduleBeganAndHowItEnds() {
        Verdict verdict = verdict("countsAndNeverSeesTheFlag");
        assertEquals(CheckOutcome.DATA_RACE, verdict.outcome());
        assertTrue(
                verdict.message().contains("has written true at CountingStopFlag.java:9"),
                verdict.message());
        List<Step> steps = verdict.interleaving().steps();
        int rounds =
                steps.stream()
                        .filter(step -> step.operation().startsWith("rounds.WRITE: "))
                        .mapToInt(step -> Integer.parseInt(step.operation().substring(14)))
                        .max()
                        .orElseThrow();
        assertTrue(rounds > 40_000, steps.toString());
    }

    @Test
    void namesAFewOfManyThreads() {
        String message = verdict("keepsALockFromMany").message();
        assertTrue(message.endsWith("; and 15 more threads."), message);
    }

    @Test
    void namesWhoWaitsForWhomInADeadlock() {
        Verdict verdict = verdict("locksInBothOrders");
        assertEquals(CheckOutcome.DEADLOCK, verdict.outcome());
        assertTrue(
                verdict.message()
                        .contains(
                                "Thread 1 waits to lock an object of class Object, which Thread 2 holds"
                                        + " (TwoLocks.java:"),
                verdict.message());
    }

    @Test
    void namesWhoHoldsALockOfJavaUtilConcurrent() {
        String message = verdict("keepsALock").message();
        assertTrue(
                message.contains(
                        "Thread 2 waits to lock an object of class ReentrantLock, which Thread 1 holds"),
                message);
    }

    @Test
    void tellsThreadsOfThreadsApart() {
        String message = verdict("keepsALockFromThreadsOfItsOwn").message();
        assertTrue(
                message.contains(
                        "Thread 1.1 waits to lock an object of class ReentrantLock, which Thread 1 holds"),
                message);
    }

    @Test
    void letsAThreadPauseForEver() {
        Verdict verdict = verdict("sleepsWithALock");
        assertEquals(CheckOutcome.DEADLOCK, verdict.outcome());
        assertTrue(verdict.message().contains("Sleeper pauses ("), verdict.message());
    }

    @Test
    void namesClassesOfTheJdkAsTheyAre() {
        Verdict verdict = verdict("asksNothing");
        assertTrue(verdict.message().contains("\"java.util.concurrent.atomic."), verdict.message());
        assertFalse(verdict.details().contains("racecourse.shadow"), verdict.details());
    }

    @Test
    void namesTheStoppedThreadThatIsWaitedFor() {
        Verdict verdict = verdict("waitsForAStoppedThread");
        assertEquals(CheckOutcome.DEADLOCK, verdict.outcome());
        assertTrue(
                verdict.message()
                        .matches("Stopped was stopped for good after .* at LockedCounter.java:.*"),
                verdict.message());
        assertTrue(verdict.message().contains("which Stopped holds"), verdict.message());
    }

    @Test
    void passesALockFreeStackOfWhichOneThreadIsStopped() {
        assertDoesNotThrow(() -> check("pushesWithoutAStoppedThread").run());
    }

    @Test
    void tellsWhoseLockTheOthersNeed() {
        Verdict verdict = verdict("needsTheLockOfAStoppedThread");
        assertEquals(CheckOutcome.DEADLOCK, verdict.outcome());
        assertEquals(
                "Stopped thread was stopped for good after value.WRITE: 1 at LockedStack.java:12; the"
                        + " others must come to an end without it. No thread can go on: main waits for"
                        + " Thread 1 to end; Thread 1 waits to lock an object of class LockedStack,"
                        + " which Stopped thread holds (LockedStack.java:9).",
                verdict.message());
        assertEquals(9, verdict.location().line());
    }

    @Test
    void tellsWhoSpinsForAStoppedThread() {
        Verdict verdict = verdict("spinsForAStoppedThread");
        assertEquals(CheckOutcome.LIMIT, verdict.outcome());
        assertTrue(
                verdict.message().startsWith("Stopped thread was stopped for good after "),
                verdict.message());
        assertTrue(
                verdict.message().contains("Thread 1 goes round at SpinningStack.java:1"),
                verdict.message());
    }

    @Test
    void tellsWhatTheStoppedThreadThrewBefore() {
        Verdict verdict = verdict("throwsBeforeItIsStopped");
        assertEquals(CheckOutcome.FAILED, verdict.outcome());
        assertTrue(verdict.message().contains("IllegalStateException"), verdict.message());
    }

    @Test
    void threadsCanBeStoppedInExploredTestsOnly() {
        assertThrows(
                UnsupportedOperationException.class,
                () -> Threads.othersFinishWithout(() -> {}, () -> {}));
    }

    @Test
    void goesOnWithoutAStoppedThread() {
        assertDoesNotThrow(() -> check("goesOnWithoutAStoppedThread").run());
    }

    @Test
    void saysThatAThreadDied() {
        String message = verdict("aThreadDiesOfAnAssertion").message();
        assertTrue(
                message.endsWith("in which a thread died of its number: expected 2, got 1."),
                message);
    }

    @Test
    void saysThatTheOneWhoIsWaitedForHasDied() {
        Verdict verdict = verdict("waitsForWhoHasDied");
        assertEquals(CheckOutcome.DEADLOCK, verdict.outcome());
        assertTrue(
                verdict.message()
                        .contains(
                                "Before that, worker had died of IllegalStateException (broken)."),
                verdict.message());
    }

    @Test
    void showsWhereAnInterruptIsNoticed() {
        Verdict verdict = verdict("doesNotExpectAnInterrupt");
        assertTrue(
                verdict.interleaving().steps().stream()
                        .anyMatch(step -> step.operation().equals("notice the interrupt")),
                verdict.toString());
    }

    @Test
    void tellsWhatWasReadOutsideTheSubmission() {
        Verdict verdict = verdict("getsTheFlagButNotTheData");
        assertEquals(CheckOutcome.DATA_RACE, verdict.outcome());
        assertTrue(
                verdict.message()
                        .contains(
                                "Outside your code, Thread 2 reads [0] and gets the old value 0,"
                                        + " though Thread 1 has written 7: nothing makes"),
                verdict.message());
    }

    @Test
    void onlyAnAssertionComparesValues() {
        String message = verdict("throwsWhatLooksLikeAnAssertion").message();
        assertTrue(message.contains("in which IllegalStateException (expected: <2>"), message);
    }

    @Test
    void listsTheThreadsThatWereStarted() {
        assertDoesNotThrow(() -> check("listsTheThreadsThatWereStarted").run());
        assertThrows(UnsupportedOperationException.class, Threads::started);
    }

    @Test
    void aScheduleMayHaveAsManyStepsAsItsCheckSays() {
        assertDoesNotThrow(() -> check("isLong").run());
        assertEquals(CheckOutcome.LIMIT, verdict("isTooLong").outcome());
    }

    @Test
    void knowsWhoIsAlive() {
        assertDoesNotThrow(() -> check("knowsWhoIsAlive").run());
        assertThrows(UnsupportedOperationException.class, Threads::alive);
    }

    @Test
    void givesWayWhereAYieldNeedNot() {
        assertEquals(CheckOutcome.FAILED, verdict("yieldsInVain").outcome());
        assertDoesNotThrow(() -> check("givesWay").run());
        assertDoesNotThrow(Threads::giveWay);
    }

    @Test
    void seesAllOnceItHasCaughtUp() {
        assertEquals(CheckOutcome.DATA_RACE, verdict("mayNotSeeWhatWasDoneBefore").outcome());
        assertDoesNotThrow(() -> check("seesAllOnceItHasCaughtUp").run());
        assertThrows(UnsupportedOperationException.class, Threads::catchUp);
    }

    @Test
    void isPatientWithLongSchedules() {
        assertDoesNotThrow(() -> check("looksAtOneFieldForLong").run());
    }

    @Test
    void tellsWhoHasInterrupted() {
        String message = verdict("isInterruptedWhileItTakes").message();
        assertTrue(
                message.contains(
                        "InterruptedException is thrown at OneItem.java:23, after Somebody has"
                                + " interrupted main."),
                message);
    }

    @Test
    void doesNotDecideWhatItCannotSee() {
        Verdict verdict = verdict("usesFilesThatAreNotSimulated");
        assertEquals(CheckOutcome.UNDECIDED, verdict.outcome());
        assertTrue(verdict.message().contains("java.util.Scanner"), verdict.message());
    }

    @Test
    void threadGroupsKnowTheirThreads() {
        assertDoesNotThrow(() -> check("interruptsAGroup").run());
        assertDoesNotThrow(() -> check("tellsAGroupWhatAThreadDiedOf").run());
    }

    @Test
    void hashCodesAreTheSameAgain() {
        assertEquals(verdict("saysHashCodes").message(), verdict("saysHashCodes").message());
    }

    @Test
    void givesTheSameVerdictAgain() {
        assertEquals(verdict("losesAnUpdate"), verdict("losesAnUpdate"));
    }

    @Test
    void replaysTheScheduleThatAVerdictNames() {
        Verdict verdict = verdict("losesAnUpdate");
        Verdict replayed = replayed("losesAnUpdate", verdict.replay());
        // Only the first run can say how many schedules it took to find it.
        assertEquals(verdict.withDetails(null), replayed.withDetails(null));
    }

    @Test
    void aScheduleThatNoLongerFailsPasses() {
        String token = verdict("losesAnUpdate").replay();
        assertDoesNotThrow(() -> check("countsAll").replay(token));
    }

    @Test
    void aTokenThatIsNoneIsNotRun() {
        assertEquals(CheckOutcome.SKIPPED, replayed("losesAnUpdate", "x1-AQ").outcome());
        assertEquals(CheckOutcome.SKIPPED, replayed("losesAnUpdate", "x1-*").outcome());
        assertEquals(CheckOutcome.SKIPPED, replayed("losesAnUpdate", "y").outcome());
    }

    private static Verdict replayed(String name, String token) {
        return assertThrows(VerdictError.class, () -> check(name).replay(token)).verdict();
    }

    @Test
    void saysWhoIsLeftBehindUnlessThreadsMayStay() {
        assertEquals(CheckOutcome.DEADLOCK, verdict("leavesAThread").outcome());
        assertDoesNotThrow(() -> check("mayLeaveAThread").run());
    }

    @Test
    void whatTheBodyThrowsComesBeforeWhoIsLeftBehind() {
        Verdict verdict = verdict("failsAndLeavesAThread");
        assertEquals(CheckOutcome.FAILED, verdict.outcome());
        assertTrue(verdict.message().contains("expected 2, got 1"), verdict.message());
    }
}
