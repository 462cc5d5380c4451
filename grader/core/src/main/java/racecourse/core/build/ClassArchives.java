package racecourse.core.build;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import racecourse.core.compile.IsolatedJavac;
import racecourse.core.exercise.Digest;
import racecourse.core.failure.GraderException;
import racecourse.core.process.ChildJvm;
import racecourse.core.process.ClassArchive;
import racecourse.core.process.Folders;
import racecourse.core.sandbox.WorkerClassPath;

/** The class archives of the compiler and of the workers, made once for each JDK and build. */
public final class ClassArchives {

    private static final int HEAP_MIB = 512;
    private static final String TRAINING = "racecourse.worker.Training";

    private final Path folder;
    private final WorkerClassPath worker;

    /** Archives in this folder, for these workers. */
    public ClassArchives(Path folder, WorkerClassPath worker) {
        this.folder = folder;
        this.worker = worker;
    }

    /** The compiler's archive. */
    public ClassArchive ofCompiler() {
        ClassArchive archive = new ClassArchive(folder.resolve("javac-" + jdk() + ".jsa"));
        if (!archive.exists()) {
            IsolatedJavac.train(archive, folder);
        }
        return archive;
    }

    /** The workers' archive. */
    public ClassArchive ofWorkers() {
        Digest digest = new Digest();
        digest.add(jdk());
        try {
            for (Path jar : worker.libraries()) {
                digest.add(jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar));
            }
        } catch (IOException e) {
            throw new GraderException("Cannot read the worker's libraries", e);
        }
        String key = digest.toString().substring("sha256:".length(), "sha256:".length() + 16);
        String prefix = "worker-" + jdk() + "-";
        Path list = folder.resolve(prefix + key + ".classes");
        ClassArchive archive =
                new ClassArchive(
                        folder.resolve(prefix + key + ".jsa"),
                        List.of("-Dracecourse.lincheck.classes=" + list));
        if (!archive.exists()) {
            deleteThoseOfEarlierBuilds(prefix);
            listClassesOfLincheck(list);
            archive.make(HEAP_MIB, training(worker.flagsForTraining()));
        }
        return archive;
    }

    /**
     * Lists what a check with Lincheck loads from the libraries. A worker loads these classes
     * before Lincheck extends the boot class path, since the JVM then takes no more from its
     * archive.
     */
    private void listClassesOfLincheck(Path list) {
        try {
            Path scratch = Files.createTempDirectory(Files.createDirectories(folder), "listing-");
            Path log = scratch.resolve("classes.log");
            List<String> arguments = training(worker.flags());
            arguments.add(0, "-Xlog:class+load:file=" + log + ":none");
            arguments.add("linearizable");
            try (ChildJvm jvm =
                    ChildJvm.start(
                            scratch,
                            scratch,
                            HEAP_MIB,
                            arguments,
                            Redirect.DISCARD,
                            Redirect.DISCARD)) {
                jvm.process().onExit().join();
            }
            try (Stream<String> lines = Files.lines(log)) {
                Files.write(
                        list,
                        lines.filter(line -> line.contains(" source: file:"))
                                .map(line -> line.substring(0, line.indexOf(' ')))
                                .toList());
            }
            Folders.delete(scratch);
        } catch (IOException e) {
            throw new GraderException("Cannot write to " + folder, e);
        }
    }

    private List<String> training(List<String> flags) {
        List<String> arguments = new ArrayList<>(flags);
        arguments.addAll(List.of("-cp", worker.ofLibrariesAlone(), TRAINING));
        return arguments;
    }

    private void deleteThoseOfEarlierBuilds(String prefix) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, prefix + "*")) {
            for (Path archive : old) {
                Files.deleteIfExists(archive);
            }
        } catch (IOException e) {
            throw new GraderException("Cannot delete old archives in " + folder, e);
        }
    }

    private static String jdk() {
        return System.getProperty("java.vm.version").replaceAll("[^A-Za-z0-9.+-]", "_");
    }
}
