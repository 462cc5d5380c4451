package racecourse.core.verify;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import racecourse.core.exercise.Exercise;
import racecourse.core.failure.InputException;
import racecourse.core.submission.Submission;
import racecourse.core.submission.SubmissionReader;

/**
 * A submission whose result is known beforehand.
 *
 * @param kind what it is
 * @param name its folder's name; {@code starter} or {@code reference} for those
 * @param sources the folder with its files; they are laid over the reference
 * @param caughtBy of a mistake, ids of the checks that must cost it points; else empty
 * @param minimumJdk the oldest JDK that compiles it
 */
record Specimen(Kind kind, String name, Path sources, List<String> caughtBy, int minimumJdk) {

    private static final int BASELINE_JDK = 17;
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** What is known of a specimen. */
    enum Kind {
        /** What students begin with: it compiles, and loses points. */
        STARTER,
        /** It gets full marks. */
        REFERENCE,
        /** Another right way: it gets full marks too. */
        ALTERNATIVE,
        /** It loses points in the checks that are meant for it. */
        MISTAKE
    }

    /** What is graded. */
    Submission submission(Exercise exercise) {
        return SubmissionReader.read(name, sources, exercise);
    }

    /** Whether it gets full marks. */
    boolean isRight() {
        return kind == Kind.REFERENCE || kind == Kind.ALTERNATIVE;
    }

    /** Whether this JDK compiles it. */
    boolean runsHere() {
        return minimumJdk <= Runtime.version().feature();
    }

    /** What it is called in reports. */
    String title() {
        return (kind + " " + name).toLowerCase(Locale.ROOT);
    }

    /** All specimens of an exercise. */
    static List<Specimen> of(Exercise exercise) {
        List<Specimen> all = new ArrayList<>();
        all.add(
                new Specimen(
                        Kind.STARTER,
                        "starter",
                        exercise.starterSources(),
                        List.of(),
                        BASELINE_JDK));
        all.add(
                new Specimen(
                        Kind.REFERENCE,
                        "reference",
                        exercise.referenceSources(),
                        List.of(),
                        BASELINE_JDK));
        for (Path folder : foldersIn(exercise.mirror().resolve("alternatives"))) {
            Path file = folder.resolve("alternative.yaml");
            int jdk = Files.exists(file) ? read(file, Alternative.class).jdk : BASELINE_JDK;
            all.add(
                    new Specimen(
                            Kind.ALTERNATIVE,
                            folder.getFileName().toString(),
                            folder,
                            List.of(),
                            jdk));
        }
        for (Path folder : foldersIn(exercise.mirror().resolve("mistakes"))) {
            Mistake mistake = read(folder.resolve("mistake.yaml"), Mistake.class);
            all.add(
                    new Specimen(
                            Kind.MISTAKE,
                            folder.getFileName().toString(),
                            folder,
                            List.copyOf(mistake.caughtBy),
                            BASELINE_JDK));
        }
        return all;
    }

    private static List<Path> foldersIn(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new InputException("Cannot list " + parent + ": " + e, e);
        }
    }

    private static <T> T read(Path file, Class<T> type) {
        try {
            return YAML.readValue(Files.readString(file), type);
        } catch (IOException e) {
            throw new InputException(
                    file + " can't be read as a " + type.getSimpleName() + ": " + e, e);
        }
    }

    private record Alternative(@JsonProperty(required = true) int jdk) {}

    private record Mistake(
            @JsonProperty(required = true) List<String> caughtBy,
            @JsonProperty(required = true) String because) {}
}
