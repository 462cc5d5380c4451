package racecourse.core.report;

import static racecourse.api.verdict.Verdict.PASSED;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import racecourse.api.verdict.CheckOutcome;
import racecourse.api.verdict.Verdict;
import racecourse.core.score.SubmissionOutcome;
import racecourse.core.submission.Problem;
import racecourse.core.testing.Graded;

class ScoreTableTest {

    @Test
    void hasALineForEachSubmissionWithItsScoreAndWhy() throws IOException {
        GoldenText.assertMatches(
                "score-table.txt",
                ScoreTable.of(
                        List.of(
                                Graded.of("alice", PASSED, PASSED, PASSED),
                                Graded.of(
                                        "bob-with-a-long-name",
                                        PASSED,
                                        Graded.LOST_UPDATE,
                                        Verdict.of(CheckOutcome.SKIPPED, "since")),
                                Graded.of(
                                        "carol",
                                        Verdict.of(CheckOutcome.DEADLOCK, "all wait"),
                                        Verdict.of(CheckOutcome.LIMIT, "too much"),
                                        PASSED),
                                Graded.notRun(
                                        SubmissionOutcome.NOT_COMPILED,
                                        "dave",
                                        new Problem("Counter.java", 3, "';' expected")),
                                Graded.of("eve", PASSED, PASSED)),
                        Palette.PLAIN));
    }
}
