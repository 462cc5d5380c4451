package racecourse.core.exercise;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import racecourse.core.failure.InputException;

/**
 * A copy of this project on disk, and the exercises in it.
 *
 * @param root its top-level folder
 */
public record Project(Path root) {

    private static final String DESCRIPTION = "exercise.yaml";
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** Refuses a folder without exercises. */
    public Project {
        root = root.toAbsolutePath().normalize();
        if (!Files.isDirectory(root.resolve("exercises"))) {
            throw new InputException(
                    root + " holds no exercises/. Start ./grade of a copy of the project.");
        }
    }

    /** All exercises, easiest first; of equal difficulty by name. */
    public List<Exercise> exercises() {
        List<Exercise> exercises = new ArrayList<>();
        try (Stream<Path> folders = Files.list(root.resolve("exercises"))) {
            for (Path folder : folders.sorted().toList()) {
                if (Files.exists(folder.resolve(DESCRIPTION))) {
                    exercises.add(read(folder));
                }
            }
        } catch (IOException e) {
            throw new InputException("Cannot list " + root.resolve("exercises") + ": " + e, e);
        }
        exercises.sort(Comparator.comparingInt(Exercise::difficulty).thenComparing(Exercise::slug));
        return exercises;
    }

    /**
     * The exercise of this name.
     *
     * @throws InputException if there is none; the message names those that there are
     */
    public Exercise exercise(String slug) {
        return exercises().stream()
                .filter(exercise -> exercise.slug().equals(slug))
                .findFirst()
                .orElseThrow(
                        () ->
                                new InputException(
                                        "There is no exercise "
                                                + slug
                                                + ". There are: "
                                                + exercises().stream()
                                                        .map(Exercise::slug)
                                                        .collect(Collectors.joining(", "))
                                                + "."));
    }

    private static Exercise read(Path folder) {
        Path file = folder.resolve(DESCRIPTION);
        try {
            Description d = YAML.readValue(Files.readString(file), Description.class);
            return new Exercise(
                    folder.getFileName().toString(),
                    d.title,
                    d.concept,
                    d.difficulty,
                    d.packageName,
                    d.edit,
                    d.provided == null ? List.of() : d.provided,
                    d.limits,
                    folder,
                    ExerciseVersion.of(folder));
        } catch (IOException | NullPointerException e) {
            throw new InputException(file + " is not a description of an exercise: " + e, e);
        }
    }

    /**
     * {@code exercise.yaml}; unknown and missing entries are refused, save that {@code provided}
     * may be left out.
     */
    private record Description(
            @JsonProperty(required = true) String title,
            @JsonProperty(required = true) String concept,
            @JsonProperty(required = true) int difficulty,
            @JsonProperty(value = "package", required = true) String packageName,
            @JsonProperty(required = true) List<String> edit,
            List<String> provided,
            @JsonProperty(required = true) Exercise.Limits limits) {}
}
