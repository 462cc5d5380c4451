package racecourse.core.build;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import racecourse.core.compile.Compiler;
import racecourse.core.exercise.Digest;
import racecourse.core.failure.GraderException;
import racecourse.core.process.ClassArchive;
import racecourse.core.sandbox.WorkerClassPath;

/** The class archives of the compiler and of the workers, made once for each JDK and build. */
public final class ClassArchives {

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
            Compiler.train(archive, folder);
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
        ClassArchive archive = new ClassArchive(folder.resolve(prefix + key + ".jsa"));
        if (!archive.exists()) {
            deleteThoseOfEarlierBuilds(prefix);
            archive.make(
                    512, List.of("-cp", worker.ofLibrariesAlone(), "racecourse.worker.Training"));
        }
        return archive;
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
