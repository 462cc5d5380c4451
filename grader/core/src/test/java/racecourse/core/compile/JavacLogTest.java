package racecourse.core.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import racecourse.core.submission.Problem;

class JavacLogTest {

    @Test
    void hasFileLineAndMessageOfEachError() {
        String log =
                """
                racecourse/counter/Counter.java:5: error: ';' expected
                        value++
                               ^
                racecourse/counter/Helper.java:12: error: cannot find symbol
                    Map<String, Integer> names;
                    ^
                  symbol:   class Map
                  location: class Helper
                2 errors
                """;
        assertEquals(
                List.of(
                        new Problem("Counter.java", 5, "';' expected"),
                        new Problem("Helper.java", 12, "cannot find symbol (class Map)")),
                JavacLog.problemsIn(log));
    }

    @Test
    void hasErrorsWithoutAPlace() {
        assertEquals(
                List.of(new Problem(null, 0, "invalid flag: -x")),
                JavacLog.problemsIn("error: invalid flag: -x\nUsage: javac <options>"));
    }

    @Test
    void isEmptyWhereJavacSaysNothingItself() {
        assertEquals(List.of(), JavacLog.problemsIn(""));
        assertEquals(
                List.of(),
                JavacLog.problemsIn(
                        "\n\nThe system is out of resources.\nConsult the following stack trace"
                                + " for details.\njava.lang.StackOverflowError\n\tat x"));
    }

    @Test
    void endsAfterTwentyErrors() {
        assertEquals(20, JavacLog.problemsIn("A.java:1: error: x\n".repeat(1000)).size());
    }

    @Test
    void bearsLinesThatNoCompilerWrites() {
        assertEquals(
                List.of(new Problem("A.java", 0, "x")),
                JavacLog.problemsIn("A.java:99999999999999999999: error: x\n  symbols\n"));
        assertEquals(List.of(), JavacLog.problemsIn("  symbol: class Map\n" + ".java".repeat(99)));
    }
}
