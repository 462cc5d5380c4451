package racecourse.core.verify;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import racecourse.core.exercise.Exercise;
import racecourse.core.failure.GraderException;
import racecourse.core.failure.InputException;

/**
 * Mutants that an author has found right, each with a reason. They are recognised by what they
 * change, not by where: a line more above them leaves them known.
 */
final class EquivalentMutants {

    private static final String FILE = "equivalent-mutants.yaml";
    private static final ObjectMapper YAML =
            new ObjectMapper(
                    new YAMLFactory().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER));

    private final Map<MutantSpecimen.Identity, String> reasons = new LinkedHashMap<>();

    /**
     * One entry of the file.
     *
     * @param occurrence 1 if left out
     */
    private record Entry(
            @JsonProperty(required = true) String specimen,
            @JsonProperty(required = true) String file,
            @JsonProperty(required = true) String operator,
            @JsonProperty(required = true) String line,
            Integer occurrence,
            @JsonProperty(required = true) String because) {

        MutantSpecimen.Identity identity() {
            return new MutantSpecimen.Identity(
                    Objects.requireNonNull(specimen),
                    Objects.requireNonNull(file),
                    Objects.requireNonNull(operator),
                    Objects.requireNonNull(line),
                    occurrence == null ? 1 : occurrence);
        }
    }

    /**
     * Those of an exercise; none if it has no such file.
     *
     * @throws InputException if the file can't be read, lacks a reason, or names a mutant twice
     */
    static EquivalentMutants of(Exercise exercise) {
        Path file = exercise.mirror().resolve(FILE);
        try {
            return parse(Files.exists(file) ? Files.readString(file) : "[]");
        } catch (IOException | RuntimeException e) {
            throw new InputException(file + " can't be read: " + e.getMessage(), e);
        }
    }

    /** Those that a text in YAML lists. */
    static EquivalentMutants parse(String yaml) throws IOException {
        EquivalentMutants mutants = new EquivalentMutants();
        for (Entry entry : YAML.readValue(yaml, new TypeReference<List<Entry>>() {})) {
            if (entry.because() == null || entry.because().isBlank()) {
                throw new IllegalArgumentException("no reason for " + entry.identity());
            }
            if (mutants.reasons.put(entry.identity(), entry.because()) != null) {
                throw new IllegalArgumentException("named twice: " + entry.identity());
            }
        }
        return mutants;
    }

    /** Why a mutant is right; empty if it isn't known to be. */
    Optional<String> reasonFor(MutantSpecimen mutant) {
        return Optional.ofNullable(reasons.get(mutant.identity()));
    }

    /** Sentences about entries that none of these mutants answers to. */
    List<String> stale(Collection<MutantSpecimen> made) {
        List<MutantSpecimen.Identity> known =
                made.stream().map(MutantSpecimen::identity).distinct().toList();
        return reasons.keySet().stream()
                .filter(identity -> !known.contains(identity))
                .map(identity -> FILE + " names a mutant that there is not: " + identity)
                .toList();
    }

    /** The entry with which an author would record a mutant, as YAML. */
    static String entryFor(MutantSpecimen mutant) {
        MutantSpecimen.Identity identity = mutant.identity();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("specimen", identity.specimen());
        entry.put("file", identity.file());
        entry.put("operator", identity.operator());
        entry.put("line", identity.line());
        if (identity.occurrence() > 1) {
            entry.put("occurrence", identity.occurrence());
        }
        entry.put("because", "...");
        try {
            return YAML.writeValueAsString(List.of(entry)).strip();
        } catch (IOException e) {
            throw new GraderException("Cannot write YAML", e);
        }
    }
}
