package racecourse.core.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import racecourse.core.exercise.Exercise;
import racecourse.core.failure.GraderException;

/**
 * What a worker's JVM can load: the worker with its libraries, then the spec, then the submission.
 * In this order, so that a submission can't replace a class of ours.
 */
public final class WorkerClassPath {

    /** More than any exercise lets a submission have threads. */
    private static final int CARRIERS = 4_000;

    private final List<Path> libraries;

    private WorkerClassPath(List<Path> libraries) {
        this.libraries = libraries;
    }

    /** Takes the libraries from the folder into which the build copies them. */
    public static WorkerClassPath in(Path folder) {
        try (Stream<Path> jars = Files.list(folder)) {
            return new WorkerClassPath(
                    jars.filter(jar -> jar.toString().endsWith(".jar"))
                            .sorted()
                            .map(ArchivableJar::of)
                            .toList());
        } catch (IOException e) {
            throw new GraderException("The worker is not built: cannot list " + folder, e);
        }
    }

    /** The worker's jars, without any exercise. */
    public List<Path> libraries() {
        return libraries;
    }

    /** What the course gives to students: all that submissions are compiled against. */
    public Path ofCourse() {
        return theJarOf("racecourse-course");
    }

    /** The class path without any exercise; that of a submission begins with it. */
    public String ofLibrariesAlone() {
        return joined(libraries);
    }

    String forSubmission(Exercise exercise, Path classes) {
        List<Path> all = new ArrayList<>(libraries);
        all.add(exercise.specClasses());
        all.add(classes);
        return joined(all);
    }

    private static String joined(List<Path> entries) {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** Flags of every worker. */
    public List<String> flags() {
        List<String> flags = new ArrayList<>(flagsForTraining());
        // Lincheck instruments through an agent; attaching to itself would start another JVM.
        flags.add("-javaagent:" + theJarOf("byte-buddy-agent"));
        flags.add("-XX:+EnableDynamicAgentLoading");
        return flags;
    }

    /** The same without an agent, which is not allowed while an archive is made. */
    public List<String> flagsForTraining() {
        List<String> flags = new ArrayList<>();
        // The explorer's shadows of JDK classes call the JDK's own Unsafe, and its helpers.
        flags.add("--add-exports=java.base/jdk.internal.misc=ALL-UNNAMED");
        flags.add("--add-exports=java.base/jdk.internal.util=ALL-UNNAMED");
        int jdk = Runtime.version().feature();
        if (jdk >= 21) {
            flags.add("--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED");
            // Monitors, not locks of java.util.concurrent, inside of java.io, as in JDK 17.
            flags.add("-Djdk.io.useMonitors=true");
            // A virtual thread that waits in a monitor may keep its carrier: there must be enough.
            flags.add("-Djdk.virtualThreadScheduler.parallelism=" + CARRIERS);
            flags.add("-Djdk.virtualThreadScheduler.maxPoolSize=" + CARRIERS);
        }
        if (jdk >= 24) {
            flags.add("--sun-misc-unsafe-memory-access=allow");
        }
        if (jdk == 24 || jdk == 25) {
            // Only so does a held monitor still pin a continuation; the JVM calls it deprecated.
            flags.add("-XX:-PrintWarnings");
            flags.add("-XX:LockingMode=1");
        }
        return flags;
    }

    private Path theJarOf(String artifact) {
        return libraries.stream()
                .filter(jar -> jar.getFileName().toString().startsWith(artifact))
                .findFirst()
                .orElseThrow(() -> new GraderException(artifact + " is not among " + libraries));
    }
}
