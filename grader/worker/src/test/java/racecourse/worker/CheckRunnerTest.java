package racecourse.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import racecourse.api.verdict.CheckOutcome;
import racecourse.api.verdict.Location;
import racecourse.api.verdict.Verdict;
import racecourse.protocol.Request;

class CheckRunnerTest {

    private static final String STUDENT =
            """
            package trial;
            public class Student {
                static final Object BROKEN = null;
                public static int one() { return 1; }
                public static void fail() { throw new IllegalStateException("student's"); }
                public static void claim() { throw new AssertionError("student's"); }
                public static void secret() {
                    throw new RuntimeException() {
                        @Override public String getMessage() { throw new Error("no message"); }
                        @Override public String toString() { throw new Error("no text"); }
                    };
                }
                public static int deep(int n) {
                    return deep(n + 1) + 1;
                }
                public static void wrap() {
                    try {
                        fail();
                    } catch (IllegalStateException e) {
                        throw new RuntimeException("wrapped", e);
                    }
                }
                public static void exhaust() { throw new OutOfMemoryError("made up"); }
                public static class Static {
                    static int value = Integer.parseInt("x");
                    public static int value() { return value; }
                }
            }
            """;

    @TempDir Path temp;

    @Test
    void anAssertionThatHoldsPasses() {
        assertEquals(Verdict.PASSED, run("@Test void check() { assertEquals(1, Student.one()); }"));
    }

    @Test
    void saysWhenAllInterleavingsWereRun() {
        String spec = "@racecourse.api.Explored void check() { assertEquals(1, Student.one()); }";
        assertEquals(Verdict.PASSED.withDetails("All interleavings were run: 1."), run(spec));
    }

    @Test
    void anAssertionThatFailsCarriesItsMessage() {
        Verdict verdict =
                run("@Test void check() { assertEquals(2, Student.one(), \"one() counts\"); }");
        assertEquals(CheckOutcome.FAILED, verdict.outcome());
        assertEquals("one() counts: expected 2, got 1.", verdict.message());
        assertNull(verdict.location());
    }

    @Test
    void whatTheSubmissionThrowsIsItsFailureOnItsLine() {
        Verdict verdict = run("@Test void check() { Student.fail(); }");
        assertEquals(CheckOutcome.FAILED, verdict.outcome());
        assertEquals("The submission threw IllegalStateException (student's).", verdict.message());
        assertEquals(new Location("Student.java", 5), verdict.location());
    }

    @Test
    void anAssertionErrorOfTheSubmissionIsNoAssertionOfTheSpec() {
        Verdict verdict = run("@Test void check() { Student.claim(); }");
        assertEquals("The submission threw AssertionError (student's).", verdict.message());
        assertEquals(CheckOutcome.FAILED, verdict.outcome());
    }

    @Test
    void theLineIsThatOfTheCause() {
        Verdict verdict = run("@Test void check() { Student.wrap(); }");
        assertEquals(new Location("Student.java", 5), verdict.location());
    }

    @Test
    void anExceptionThatThrowsWhenAskedIsStillAFailure() {
        Verdict verdict = run("@Test void check() { Student.secret(); }");
        assertEquals(CheckOutcome.FAILED, verdict.outcome());
    }

    @Test
    void anErrorThatStopsJUnitIsStillAFailure() {
        Verdict verdict = run("@Test void check() { Student.exhaust(); }");
        assertEquals(CheckOutcome.FAILED, verdict.outcome());
        assertEquals("The submission threw OutOfMemoryError (made up).", verdict.message());
    }

    @Test
    void aStackOverflowOfTheSubmissionIsItsFailure() {
        Verdict verdict = run("@Test void check() { Student.deep(0); }");
        assertEquals(CheckOutcome.FAILED, verdict.outcome());
        assertEquals("The submission threw StackOverflowError.", verdict.message());
        assertEquals(new Location("Student.java", 14), verdict.location());
    }

    @Test
    void aClassThatDoesNotInitializeFailsEveryCheckThatUsesIt() {
        Class<?> spec =
                Trial.of(
                        temp,
                        "@Test void first() { Student.Static.value(); }"
                                + "@Test void second() { Student.Static.value(); }"
                                + "@Test void other() { Student.one(); }",
                        STUDENT);
        CheckRunner runner = new CheckRunner(spec, new FailureTranslator(spec));
        Verdict first = runner.run(new Request("first", null));
        assertEquals(CheckOutcome.FAILED, first.outcome());
        assertEquals(new Location("Student.java", 25), first.location());
        assertTrue(first.message().contains("NumberFormatException"), first.message());
        assertEquals(CheckOutcome.FAILED, runner.run(new Request("second", null)).outcome());
        assertEquals(Verdict.PASSED, runner.run(new Request("other", null)));
    }

    @Test
    void whatTheSpecThrowsIsTheGradersFault() {
        for (String body :
                new String[] {
                    "throw new IllegalStateException(\"spec's\");",
                    "Class.forName(\"no.such.Class\");",
                    "Assumptions.assumeTrue(Student.one() == 2);"
                }) {
            Verdict verdict = run("@Test void check() throws Exception { " + body + " }");
            assertEquals(CheckOutcome.UNDECIDED, verdict.outcome(), body);
        }
    }

    @Test
    void aCheckThatDoesNotRunExactlyOnceIsUndecided() {
        assertEquals(
                CheckOutcome.UNDECIDED,
                run("@Test @org.junit.jupiter.api.Disabled void check() {}").outcome());
        assertEquals(CheckOutcome.UNDECIDED, run("@RepeatedTest(2) void check() {}").outcome());
        assertEquals(CheckOutcome.UNDECIDED, run("void check() {}").outcome());
        assertEquals(CheckOutcome.UNDECIDED, run("@Test private void check() {}").outcome());
    }

    @Test
    void whatSetsUpACheckBelongsToIt() {
        String check = "@Test void check() {}";
        assertEquals(
                CheckOutcome.FAILED,
                run("@BeforeEach void setUp() { Student.fail(); }" + check).outcome());
        assertEquals(
                CheckOutcome.FAILED,
                run("Object field = fieldOf(); static Object fieldOf() { Student.fail();"
                                + " return null; }"
                                + check)
                        .outcome());
    }

    @Test
    void aPropertyGivesTheShrunkInputAndTheSameEveryTime() {
        String property =
                "@Property(seed = \"42\") void check(@ForAll int a, @ForAll java.util.List<Integer>"
                        + " list) { assertTrue(a < 1000 || list.size() < 2, \"too large\"); }";
        Verdict first = run(property);
        assertEquals(CheckOutcome.FAILED, first.outcome());
        assertEquals("1000, [0, 0]", first.counterexample());
        assertTrue(first.message().contains("too large"), first.message());
        for (int i = 0; i < 2; i++) {
            assertEquals(first.counterexample(), run(property).counterexample());
        }
        assertNull(run("@Test void check() { fail(); }").counterexample());
        assertFalse(Files.exists(Path.of(".jqwik-database")));
    }

    @Test
    void aPropertyThatHoldsPasses() {
        assertEquals(
                Verdict.PASSED,
                run("@Property(seed = \"42\", tries = 20) void check(@ForAll int a) {}"));
    }

    @Test
    void detailsHoldTheStack() {
        Verdict verdict = run("@Test void check() { Student.fail(); }");
        assertNotNull(verdict.details());
        assertTrue(verdict.details().contains("trial.Student.fail(Student.java:5)"));
    }

    private Verdict run(String specMembers) {
        Class<?> spec = Trial.of(temp, specMembers, STUDENT);
        return new CheckRunner(spec, new FailureTranslator(spec)).run(new Request("check", null));
    }
}
