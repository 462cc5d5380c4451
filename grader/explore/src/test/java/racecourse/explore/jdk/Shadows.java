package racecourse.explore.jdk;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The classes of the running JDK's java.base, by internal name. */
final class Shadows {
    private static final Path BASE =
            FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base");

    private Shadows() {}

    /** All classes in that folder and below. */
    static List<String> classesIn(String folder) {
        try (Stream<Path> files = Files.walk(BASE.resolve(folder))) {
            return files.map(file -> BASE.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file -> file.substring(0, file.length() - ".class".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The internal names of all shadows, models included. */
    static List<String> all() {
        Stream<String> jdk =
                Stream.of("java/util", "java/lang", "jdk/internal", "sun/reflect", "sun/security")
                        .flatMap(folder -> classesIn(folder).stream())
                        .filter(Shadows::isShadowed);
        Stream<String> others =
                Stream.concat(
                        Stream.of("Redirects", "java/lang/StringBuffer", "java/lang/StringBuilder"),
                        ShadowCatalogue.SHADOWED_FACTORIES.stream());
        return Stream.concat(jdk, others)
                .map(name -> ShadowJdk.PREFIX + name)
                .filter(name -> RenamingLoader.bytes(name) != null)
                .toList();
    }

    private static boolean isShadowed(String name) {
        return ShadowNames.isShadowed(ShadowNames.topLevel(name));
    }
}
