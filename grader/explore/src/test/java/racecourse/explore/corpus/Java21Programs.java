package racecourse.explore.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import racecourse.api.Threads;

/** Compiles the programs that need Java 21 when the tests run on such a JDK. */
final class Java21Programs {

    private static final Path SOURCES = Path.of("src", "test", "java21");

    private Java21Programs() {}

    /** Compiles them into this folder and returns a loader of them. */
    static ClassLoader compile(Path into) {
        String classPath = CorpusProgram.location(CorpusProgram.class) + File.pathSeparator;
        List<String> options =
                Stream.concat(
                                Stream.of("--release", "21", "-d", into.toString(), "-cp"),
                                Stream.of(classPath + CorpusProgram.location(Threads.class)))
                        .toList();
        String[] arguments =
                Stream.concat(options.stream(), sources().map(Path::toString))
                        .toArray(String[]::new);
        assertEquals(
                0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments), "javac");
        try {
            URL[] classes = {into.toUri().toURL()};
            return new URLClassLoader(classes, CorpusProgram.class.getClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
