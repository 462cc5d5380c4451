package racecourse.core.compile;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import racecourse.core.failure.GraderException;
import racecourse.core.process.ChildJvm;
import racecourse.core.process.ClassArchive;
import racecourse.core.process.Folders;
import racecourse.core.submission.Workspace;

/** A process for each submission. */
public final class IsolatedJavac implements Javac {

    private static final int POLL_MILLIS = 20;

    private static final List<String> MAIN = List.of("-m", "jdk.compiler/com.sun.tools.javac.Main");

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

    /** One whose processes start from this archive. */
    public IsolatedJavac(ClassArchive archive) {
        this.archive = archive;
    }

    /** Makes an archive for compilers, with the help of a folder for a source of its own. */
    public static void train(ClassArchive archive, Path folder) {
        try {
            Files.createDirectories(folder);
            Path source = Files.createTempDirectory(folder, "source-");
            Files.writeString(source.resolve("Training.java"), TRAINING);
            List<String> arguments = new ArrayList<>(MAIN);
            arguments.addAll(Compiler.OPTIONS);
            arguments.addAll(List.of("-cp", "", "-d", source.toString()));
            arguments.add(source.resolve("Training.java").toString());
            archive.make(HEAP_MIB, arguments);
            Folders.delete(source);
        } catch (IOException e) {
            throw new GraderException("Cannot write to " + folder, e);
        }
    }

    @Override
    public OptionalInt run(Workspace workspace, List<String> options, Path log) {
        List<String> arguments = new ArrayList<>(archive.flags());
        arguments.addAll(MAIN);
        arguments.addAll(options);
        arguments.addAll(workspace.sources());
        try (ChildJvm javac =
                ChildJvm.start(
                        workspace.sourceRoot(),
                        workspace.scratch(),
                        HEAP_MIB,
                        arguments,
                        Redirect.DISCARD,
                        Redirect.to(log.toFile()))) {
            return endsWithinItsLimit(javac)
                    ? OptionalInt.of(javac.process().exitValue())
                    : OptionalInt.empty();
        }
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

    @Override
    public void close() {
        // Nothing waits.
    }
}
