package racecourse.core.build;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.InvocationRequest;
import racecourse.core.exercise.Digest;
import racecourse.core.exercise.Exercise;
import racecourse.core.exercise.Project;
import racecourse.core.failure.GraderException;

/**
 * Compiles specs against the references, never against what a student edits, into {@code
 * target/trusted} of each exercise; once, and again when their sources have changed.
 */
public final class TrustedBuild {

    private final Project project;
    private final Consumer<String> announce;

    /** A build of this project that announces itself, in one line, when it has something to do. */
    public TrustedBuild(Project project, Consumer<String> announce) {
        this.project = project;
        this.announce = announce;
    }

    /**
     * Makes sure that the trusted classes of these exercises are those of their sources.
     *
     * @throws GraderException if they don't compile
     */
    public void ensureBuilt(List<Exercise> exercises) {
        if (stale(exercises).isEmpty()) {
            return;
        }
        Path target = project.root().resolve("exercises/target");
        try {
            Files.createDirectories(target);
            try (FileChannel channel =
                    FileChannel.open(
                            target.resolve("trusted.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE)) {
                channel.lock();
                // Another grader may have built them while this one waited.
                build(stale(exercises));
            }
        } catch (IOException e) {
            throw new GraderException("Cannot build the specs", e);
        }
    }

    private List<Exercise> stale(List<Exercise> exercises) {
        return exercises.stream().filter(e -> !stampOf(e).equals(readStamp(e))).toList();
    }

    private void build(List<Exercise> stale) throws IOException {
        if (stale.isEmpty()) {
            return;
        }
        announce.accept(
                "Building the specs of "
                        + String.join(", ", stale.stream().map(Exercise::slug).toList())
                        + " ...");
        InvocationRequest request = new DefaultInvocationRequest();
        request.setBaseDirectory(project.root().toFile());
        request.addArgs(List.of("test-compile"));
        request.setProfiles(List.of("trusted"));
        request.setProjects(stale.stream().map(e -> "exercises/" + e.slug()).toList());
        request.setAlsoMake(true);
        for (Exercise exercise : stale) {
            Files.deleteIfExists(stampFile(exercise));
        }
        Maven.run(request);
        for (Exercise exercise : stale) {
            Files.writeString(stampFile(exercise), stampOf(exercise));
        }
    }

    private static Path stampFile(Exercise exercise) {
        return exercise.folder().resolve("target/trusted/built-from");
    }

    private static String readStamp(Exercise exercise) {
        try {
            return Files.readString(stampFile(exercise));
        } catch (IOException e) {
            return "never built";
        }
    }

    /** The spec, the reference it is compiled against, and the API that it uses. */
    private String stampOf(Exercise exercise) {
        Digest digest = new Digest();
        digest.add(exercise.version());
        try {
            for (Path root :
                    List.of(
                            exercise.referenceSources(),
                            project.root().resolve("grader/api/src/main"))) {
                try (Stream<Path> files = Files.walk(root)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        digest.add(Files.readString(file));
                    }
                }
            }
        } catch (IOException e) {
            throw new GraderException("Cannot read the sources of " + exercise.slug(), e);
        }
        return digest.toString();
    }
}
