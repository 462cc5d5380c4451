package racecourse.core.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import racecourse.core.exercise.Exercise;
import racecourse.core.score.GradedSubmission;

/** The best results of a working copy, kept as results files in a folder of its own. */
public final class BestScores {

    private final Path folder;

    /** Keeps them in this folder, which is made when there is something to keep. */
    public BestScores(Path folder) {
        this.folder = folder;
    }

    /** Keeps a result if it is better than the one kept before. */
    public void keep(GradedSubmission graded) throws IOException {
        if (graded.score().isEmpty()) {
            return;
        }
        OptionalInt before = of(graded.exercise());
        if (before.isEmpty() || before.getAsInt() < graded.score().getAsInt()) {
            Files.createDirectories(folder);
            Files.writeString(fileOf(graded.exercise()), ResultsJson.of(graded));
        }
    }

    /** The best score in an exercise; empty if it was never graded. */
    public OptionalInt of(Exercise exercise) {
        try {
            JsonNode results = new ObjectMapper().readTree(Files.readString(fileOf(exercise)));
            return results.path("score").isInt()
                    ? OptionalInt.of(results.get("score").intValue())
                    : OptionalInt.empty();
        } catch (IOException e) {
            return OptionalInt.empty();
        }
    }

    private Path fileOf(Exercise exercise) {
        return folder.resolve(exercise.slug() + ".json");
    }
}
