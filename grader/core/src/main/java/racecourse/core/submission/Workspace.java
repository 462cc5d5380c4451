package racecourse.core.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import racecourse.core.exercise.Exercise;
import racecourse.core.failure.GraderException;
import racecourse.core.process.Folders;

/**
 * A folder of its own for one submission: its sources, laid over a clean copy of the exercise. It
 * is deleted on close.
 */
public final class Workspace implements AutoCloseable {

    private final Path folder;
    private final List<String> sources;
    private final List<String> notes;

    private Workspace(Path folder, List<String> sources, List<String> notes) {
        this.folder = folder;
        this.sources = List.copyOf(sources);
        this.notes = List.copyOf(notes);
    }

    /**
     * Lays a submission over an exercise.
     *
     * @param cleanSources source root from which files to edit come that the submission lacks
     */
    public static Workspace of(Submission submission, Exercise exercise, Path cleanSources) {
        try {
            Path folder = Files.createTempDirectory("racecourse-");
            Path root = Files.createDirectories(folder.resolve("src"));
            List<String> sources = new ArrayList<>(submission.sources().keySet());
            List<String> notes = new ArrayList<>(submission.notes());
            for (Map.Entry<String, String> source : submission.sources().entrySet()) {
                write(root.resolve(source.getKey()), source.getValue());
            }
            for (String file : exercise.editable()) {
                Path place = exercise.packageFolder().resolve(file);
                String path = place.toString().replace('\\', '/');
                if (!sources.contains(path)) {
                    write(root.resolve(path), Files.readString(cleanSources.resolve(place)));
                    sources.add(path);
                    notes.add(file + " is not in the submission; the starter's was taken.");
                }
            }
            Files.createDirectories(folder.resolve("classes"));
            Files.createDirectories(folder.resolve("tmp"));
            return new Workspace(folder, sources, notes);
        } catch (IOException e) {
            throw new GraderException("Cannot make a workspace for " + submission.name(), e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** The workspace's folder. */
    public Path folder() {
        return folder;
    }

    /** The source root. */
    public Path sourceRoot() {
        return folder.resolve("src");
    }

    /** The sources, as paths below the source root. */
    public List<String> sources() {
        return sources;
    }

    /** Where compiled classes go. */
    public Path classes() {
        return folder.resolve("classes");
    }

    /** A folder for whatever a process wants to write. */
    public Path scratch() {
        return folder.resolve("tmp");
    }

    /** Sentences for the report. */
    public List<String> notes() {
        return notes;
    }

    @Override
    public void close() {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new GraderException("Cannot delete the workspace " + folder, e);
        }
    }
}
