package racecourse.core.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import racecourse.core.exercise.Exercise;
import racecourse.core.exercise.Project;
import racecourse.core.failure.GraderException;

/**
 * What one verdict costs, cold, for each exercise: on the reference, whole and check by check, and
 * on the starter, which is wrong.
 */
public final class ExercisesBench {

    private final Project project;
    private final Launcher launcher;

    /** A bench of all exercises of the project. */
    public ExercisesBench(Project project) {
        this.project = project;
        this.launcher = new Launcher(project);
    }

    /** Runs it; CPU seconds by {@code exercises.<slug>.<what>}. */
    public Map<String, Double> run() {
        Map<String, Double> figures = new LinkedHashMap<>();
        for (Exercise exercise : project.exercises()) {
            String name = "exercises." + exercise.slug() + ".";
            JsonNode results = measure(exercise, name, figures);
            results.at("/seconds/cpuOfChecks")
                    .properties()
                    .forEach(
                            check ->
                                    figures.put(
                                            name + "check." + check.getKey(),
                                            check.getValue().doubleValue()));
        }
        return figures;
    }

    private JsonNode measure(Exercise exercise, String name, Map<String, Double> figures) {
        try {
            Path json = Files.createTempFile("racecourse-", ".json");
            try {
                launcher.check(exercise, exercise.referenceSources(), json);
                Cost right =
                        Cost.of(() -> launcher.check(exercise, exercise.referenceSources(), json));
                JsonNode results = new ObjectMapper().readTree(json.toFile());
                Cost wrong =
                        Cost.of(() -> launcher.check(exercise, exercise.starterSources(), json));
                figures.put(name + "right_cpu_s", right.cpuSeconds());
                figures.put(name + "wrong_cpu_s", wrong.cpuSeconds());
                return results;
            } finally {
                Files.delete(json);
            }
        } catch (IOException e) {
            throw new GraderException("The results of a submission can't be read back", e);
        }
    }
}
