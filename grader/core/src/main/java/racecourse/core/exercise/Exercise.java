package racecourse.core.exercise;

import java.nio.file.Path;
import java.util.List;

/**
 * One exercise, as its author described it.
 *
 * @param slug the name of its folder, such as {@code bounded-queue}
 * @param title its title
 * @param concept what it teaches, in a few words
 * @param difficulty from 1 to 5
 * @param packageName the package of its classes
 * @param editable names of the files that a student edits, such as {@code Counter.java}
 * @param provided names of the files that come with the exercise and that no student edits
 * @param limits what one check of a submission may use
 * @param folder the exercise's folder
 * @param version {@code sha256:} and the hash of its description and spec: equal exercises, equal
 *     versions, on every machine
 */
public record Exercise(
        String slug,
        String title,
        String concept,
        int difficulty,
        String packageName,
        List<String> editable,
        List<String> provided,
        Limits limits,
        Path folder,
        String version) {

    /**
     * What one check of a submission may use.
     *
     * @param cpuSeconds CPU time in seconds; at least 1
     * @param memoryMiB heap in MiB; at least 16
     * @param threads threads alive at the same time; at least 1
     */
    public record Limits(int cpuSeconds, int memoryMiB, int threads) {}

    /** Copies the lists. */
    public Exercise {
        editable = List.copyOf(editable);
        provided = List.copyOf(provided);
    }

    /** Where the files that a student edits are. */
    public Path starterSources() {
        return folder.resolve("src/main/java");
    }

    /** The same sources in the mirror under {@code solutions/}. */
    public Path referenceSources() {
        return mirror().resolve("src/main/java");
    }

    /** The exercise's folder under {@code solutions/}. */
    public Path mirror() {
        return folder.getParent().resolveSibling("solutions").resolve(slug);
    }

    /** The folder of the package below a source root. */
    public Path packageFolder() {
        return Path.of(packageName.replace('.', '/'));
    }

    /** Where the trusted build puts the reference's classes: the contract of every submission. */
    public Path contractClasses() {
        return folder.resolve("target/trusted/classes");
    }

    /** Where the trusted build puts the spec's classes. */
    public Path specClasses() {
        return folder.resolve("target/trusted/test-classes");
    }
}
