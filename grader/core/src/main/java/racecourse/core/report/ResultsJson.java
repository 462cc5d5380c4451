package racecourse.core.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import racecourse.api.verdict.Interleaving;
import racecourse.api.verdict.Location;
import racecourse.api.verdict.Step;
import racecourse.api.verdict.Verdict;
import racecourse.core.score.CheckResult;
import racecourse.core.score.GradedSubmission;

/**
 * The results file, schema {@code racecourse/results/v1}; the JSON Schema is the resource {@code
 * racecourse/results.schema.json}.
 */
public final class ResultsJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Every random choice is made from it; the specs name it on their properties. */
    private static final int SEED = 42;

    private ResultsJson() {}

    /** The results file of one submission of one exercise, ending in a line end. */
    public static String of(GradedSubmission graded) {
        ObjectNode root = JSON.createObjectNode();
        root.put("schema", "racecourse/results/v1");
        root.put("exercise", graded.exercise().slug());
        root.put("submission", graded.name());
        root.put("outcome", graded.outcome().name());
        graded.score()
                .ifPresentOrElse(score -> root.put("score", score), () -> root.putNull("score"));
        root.put("maxScore", graded.maxScore());
        ArrayNode checks = root.putArray("checks");
        graded.checks().forEach(check -> addCheck(checks.addObject(), check));
        ArrayNode problems = root.putArray("problems");
        graded.problems()
                .forEach(
                        problem ->
                                problems.addObject()
                                        .put("file", problem.file())
                                        .put("line", problem.line())
                                        .put("message", problem.message()));
        addTexts(root.putArray("notes"), graded.notes());
        root.put("fingerprint", graded.fingerprint());
        root.putObject("environment")
                .put("grader", Version.OF_THE_GRADER)
                .put("jdk", System.getProperty("java.version"))
                .put("cores", Runtime.getRuntime().availableProcessors())
                .put("seed", SEED);
        ObjectNode seconds =
                root.putObject("seconds")
                        .put("compile", rounded(graded.times().compileSeconds()))
                        .put("checks", rounded(graded.times().checkSeconds()));
        ObjectNode cpu = seconds.putObject("cpuOfChecks");
        graded.checks().stream()
                .map(check -> check.check().id())
                .filter(graded.times().cpuSecondsOfChecks()::containsKey)
                .forEach(id -> cpu.put(id, rounded(graded.times().cpuSecondsOfChecks().get(id))));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can be written", e);
        }
    }

    private static void addCheck(ObjectNode node, CheckResult result) {
        Verdict verdict = result.verdict();
        node.put("id", result.check().id());
        node.put("title", result.check().title());
        node.put("points", result.points());
        node.put("maxPoints", result.check().points());
        node.put("outcome", verdict.outcome().name());
        node.put("message", verdict.message());
        List<String> hints = result.hints();
        if (!hints.isEmpty()) {
            node.put("hint", hints.get(0));
            addTexts(node.putArray("hints"), hints);
        }
        if (verdict.location() != null) {
            putLocation(node.putObject("location"), verdict.location());
        }
        if (verdict.interleaving() != null) {
            addInterleaving(node.putObject("interleaving"), verdict.interleaving());
        }
        putUnlessNull(node, "counterexample", verdict.counterexample());
        putUnlessNull(node, "replay", verdict.replay());
        putUnlessNull(node, "details", verdict.details());
        node.put("visibility", result.check().visibility().inResults());
    }

    private static void addInterleaving(ObjectNode node, Interleaving interleaving) {
        addTexts(node.putArray("threads"), interleaving.threads());
        ArrayNode steps = node.putArray("steps");
        for (Step step : interleaving.steps()) {
            ObjectNode entry = steps.addObject().put("thread", step.thread());
            putLocation(entry, step.location());
            entry.put("operation", step.operation()).put("key", step.key());
        }
    }

    private static void putLocation(ObjectNode node, Location location) {
        node.put("file", location.file()).put("line", location.line());
    }

    private static void putUnlessNull(ObjectNode node, String name, String text) {
        if (text != null) {
            node.put(name, text);
        }
    }

    private static void addTexts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    private static double rounded(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }
}
