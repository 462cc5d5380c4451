package racecourse.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static racecourse.api.verdict.Verdict.PASSED;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import racecourse.api.verdict.CheckOutcome;
import racecourse.api.verdict.Verdict;
import racecourse.core.score.GradedSubmission;
import racecourse.core.score.GradedSubmission.Times;
import racecourse.core.score.SubmissionOutcome;
import racecourse.core.submission.Problem;
import racecourse.core.testing.Graded;

class ResultsJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schema SCHEMA = schema();
    private static final GradedSubmission LOST =
            Graded.of("alice", PASSED, Graded.LOST_UPDATE, PASSED);

    @ParameterizedTest
    @EnumSource(CheckOutcome.class)
    void keepsTheSchemaForEveryOutcomeOfACheck(CheckOutcome outcome) {
        Verdict verdict =
                outcome == CheckOutcome.PASSED ? PASSED : Verdict.of(outcome, "because of this");
        JsonNode written = written(Graded.of("alice", PASSED, verdict, Graded.LOST_UPDATE));
        assertEquals(List.of(), SCHEMA.validate(written));
        assertEquals(outcome.name(), written.at("/checks/1/outcome").asText());
        assertEquals(outcome == CheckOutcome.UNDECIDED, written.get("score").isNull());
    }

    @ParameterizedTest
    @EnumSource(
            value = SubmissionOutcome.class,
            names = {"NOT_COMPILED", "REJECTED"})
    void keepsTheSchemaForWhatWasNotRun(SubmissionOutcome outcome) {
        JsonNode written =
                written(
                        Graded.notRun(
                                outcome,
                                "alice",
                                new Problem("Counter.java", 3, "';' expected"),
                                new Problem(null, 0, "something general")));
        assertEquals(List.of(), SCHEMA.validate(written));
        assertEquals(0, written.get("score").intValue());
        assertEquals(3, written.at("/problems/0/line").intValue());
        assertTrue(written.at("/problems/1/file").isNull());
    }

    @Test
    void holdsAllThatIsKnownOfACheck() throws IOException {
        JsonNode check = written(LOST).at("/checks/1");
        assertEquals(
                JSON.readTree(
                        """
                        { "id": "counts", "title": "Two increments at the same time both count",
                          "points": 0, "maxPoints": 3, "outcome": "FAILED",
                          "message": "Two threads called increment() on a counter at 10. Expected \
                        12 afterwards, but it was 11: one increment was lost.",
                          "hint": "Who reads between a read and a write?",
                          "hints": ["Who reads between a read and a write?",
                                    "Look for synchronized."],
                          "location": { "file": "Counter.java", "line": 5 },
                          "interleaving": { "threads": ["Thread 1", "Thread 2"], "steps": [
                            { "thread": 0, "file": "Counter.java", "line": 5,
                              "operation": "value.READ: 10", "key": true },
                            { "thread": 1, "file": "Counter.java", "line": 5,
                              "operation": "value.READ: 10", "key": true },
                            { "thread": 1, "file": "Counter.java", "line": 5,
                              "operation": "value.WRITE(11)", "key": false },
                            { "thread": 0, "file": "Counter.java", "line": 5,
                              "operation": "value.WRITE(11)", "key": true } ] },
                          "counterexample": "[increment, increment]", "replay": "token-1",
                          "details": "engine's own words\\n\\tat line 2",
                          "visibility": "visible" }
                        """),
                check);
    }

    @Test
    void holdsWhatIsKnownOfTheSubmission() {
        JsonNode written = written(LOST);
        assertEquals("racecourse/results/v1", written.get("schema").asText());
        assertEquals("counter", written.get("exercise").asText());
        assertEquals("alice", written.get("submission").asText());
        assertEquals(3, written.get("score").intValue());
        assertEquals(6, written.get("maxScore").intValue());
        assertEquals(LOST.fingerprint(), written.get("fingerprint").asText());
        assertEquals(0.25, written.at("/seconds/compile").doubleValue());
        assertEquals(1.5, written.at("/seconds/checks").doubleValue());
        assertEquals("{\"counts\":0.75}", written.at("/seconds/cpuOfChecks").toString());
    }

    @Test
    void givesNoHintsForWhatPassed() {
        assertFalse(written(LOST).at("/checks/0").has("hint"));
    }

    @Test
    void escapesWhatIsNoPlainText() {
        GradedSubmission odd =
                GradedSubmission.of(
                        Map.of(
                                "counts",
                                Verdict.of(CheckOutcome.FAILED, "\u001b[2J \"quoted\" \uD83D \0")),
                        Graded.submission("alice \uD83D\uDE00"),
                        Graded.EXERCISE,
                        Graded.RUBRIC,
                        List.of("note"),
                        new Times(1));
        String text = ResultsJson.of(odd);
        assertTrue(text.chars().allMatch(c -> c == '\n' || c == '\r' || c >= ' '), text);
        assertEquals(List.of(), SCHEMA.validate(written(odd)));
    }

    static List<Consumer<ObjectNode>> faults() {
        return List.of(
                root -> root.put("schema", "racecourse/results/v2"),
                root -> root.put("exercise", "Bounded Queue"),
                root -> root.put("submission", ""),
                root -> root.put("outcome", "PASSED"),
                root -> root.putNull("score"),
                root -> root.put("score", 3.5),
                root -> root.put("score", -1),
                root -> root.put("outcome", "UNDECIDED"),
                root -> root.put("outcome", "NOT_COMPILED"),
                root -> root.put("fingerprint", "sha256:1234"),
                root -> root.putArray("checks"),
                root -> root.remove("fingerprint"),
                root -> root.remove("environment"),
                root -> check(root).put("outcome", "SUCCESS"),
                root -> check(root).put("points", 3),
                root -> check(root).put("message", ""),
                root -> check(root).put("id", "putTake"),
                root -> check(root).put("visibility", "secret"),
                root -> check(root).remove("maxPoints"),
                root -> check(root).putObject("location").put("file", "A.java").put("line", 0),
                root -> check(root).putObject("interleaving").putArray("threads"),
                root -> ((ObjectNode) root.at("/checks/0")).put("points", 0));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theSchemaRefusesWhatBreaksTheContract(Consumer<ObjectNode> fault) {
        ObjectNode root = (ObjectNode) written(LOST);
        assertEquals(List.of(), SCHEMA.validate(root));
        fault.accept(root);
        assertFalse(SCHEMA.validate(root).isEmpty(), root::toPrettyString);
    }

    private static ObjectNode check(ObjectNode root) {
        return (ObjectNode) root.at("/checks/1");
    }

    private static JsonNode written(GradedSubmission graded) {
        try {
            return JSON.readTree(ResultsJson.of(graded));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Schema schema() {
        try (InputStream in =
                ResultsJson.class.getResourceAsStream("/racecourse/results.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(JSON.readTree(in));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
