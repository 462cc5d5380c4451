package racecourse.core.compile;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import racecourse.core.exercise.Contract;
import racecourse.core.exercise.Exercise;
import racecourse.core.failure.GraderException;
import racecourse.core.process.ChildJvm;
import racecourse.core.process.ClassArchive;
import racecourse.core.process.Folders;
import racecourse.core.submission.Problem;
import racecourse.core.submission.Workspace;

/**
 * Compiles the sources of a workspace with the javac of the running JDK, and nothing else in reach
 * but what the course gives to students.
 */
public final class Compiler {

    private static final int HEAP_MIB = 256;
    private static final long CPU_SECONDS = 30;
    private static final int POLL_MILLIS = 20;

    private static final List<String> FLAGS =
            List.of(
                    "-m",
                    "jdk.compiler/com.sun.tools.javac.Main",
                    "-proc:none",
                    "-implicit:none",
                    "-encoding",
                    "UTF-8",
                    "-g",
                    "-nowarn",
                    "-Xlint:none",
                    "-Xmaxerrs",
                    "20",
                    "-sourcepath",
                    "");

    /** Uses what submissions use, so that the archive holds the classes for it. */
    private static final String TRAINING =
            """
            import java.util.*;
            import java.util.concurrent.locks.*;
            public class Training<E> {
                private final List<E> items = new ArrayList<>();
                private final Lock lock = new ReentrantLock();
                private volatile long count;
                public synchronized void add(E item) throws InterruptedException {
                    while (count > 10) {
                        wait();
                    }
                    lock.lock();
                    try {
                        items.add(item);
                        count++;
                    } finally {
                        lock.unlock();
                    }
                    new Thread(() -> System.out.println("" + item + count)).start();
                    notifyAll();
                }
            }
            """;

    private final ClassArchive archive;
    private final Path course;

    /**
     * A compiler whose JVMs start from this archive.
     *
     * @param course the jar or folder with the classes that the course gives to students
     */
    public Compiler(ClassArchive archive, Path course) {
        this.archive = archive;
        this.course = course;
    }

    /** Makes an archive for compilers, with the help of a folder for a source of its own. */
    public static void train(ClassArchive archive, Path folder) {
        try {
            Files.createDirectories(folder);
            Path source = Files.createTempDirectory(folder, "source-");
            Files.writeString(source.resolve("Training.java"), TRAINING);
            List<String> arguments = new ArrayList<>(FLAGS);
            arguments.addAll(List.of("-cp", "", "-d", source.toString()));
            arguments.add(source.resolve("Training.java").toString());
            archive.make(HEAP_MIB, arguments);
            Folders.delete(source);
        } catch (IOException e) {
            throw new GraderException("Cannot write to " + folder, e);
        }
    }

    /** Compiles a workspace, and holds the classes against the exercise's contract. */
    public Compilation compile(Workspace workspace, Exercise exercise) {
        Path log = workspace.scratch().resolve("javac.log");
        List<Problem> problems;
        try (ChildJvm javac =
                ChildJvm.start(
                        workspace.sourceRoot(),
                        workspace.scratch(),
                        HEAP_MIB,
                        javacArguments(workspace),
                        Redirect.DISCARD,
                        Redirect.to(log.toFile()))) {
            if (!endsWithinItsLimit(javac)) {
                problems = List.of(tooLarge());
            } else if (javac.process().exitValue() == 0) {
                problems =
                        Contract.of(exercise).missingIn(workspace.classes()).stream()
                                .map(sentence -> new Problem(null, 0, sentence))
                                .toList();
            } else {
                problems = new ArrayList<>(JavacLog.problemsIn(read(log)));
                if (problems.isEmpty()) {
                    problems.add(tooLarge());
                }
            }
        }
        return new Compilation(workspace.classes(), problems);
    }

    private List<String> javacArguments(Workspace workspace) {
        List<String> arguments = new ArrayList<>(archive.flags());
        arguments.addAll(FLAGS);
        arguments.addAll(List.of("-cp", course.toString()));
        arguments.addAll(List.of("-d", workspace.classes().toString()));
        arguments.addAll(workspace.sources());
        return arguments;
    }

    private static boolean endsWithinItsLimit(ChildJvm javac) {
        try {
            while (!javac.process().waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                if (javac.cpuTime().toSeconds() >= CPU_SECONDS) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraderException("Interrupted while compiling", e);
        }
    }

    private static Problem tooLarge() {
        return new Problem(
                null,
                0,
                "The compiler ended without a message: the sources need more than "
                        + HEAP_MIB
                        + " MiB of memory or "
                        + CPU_SECONDS
                        + " seconds of CPU time to compile. Simplify them.");
    }

    private static String read(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new GraderException("Cannot read the compiler's messages", e);
        }
    }
}
