package racecourse.core.exercise;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The version of an exercise: a hash of all that decides a verdict, and of nothing a student edits.
 */
final class ExerciseVersion {

    private ExerciseVersion() {}

    static String of(Path folder) throws IOException {
        Digest digest = new Digest();
        for (Path file : decisiveFilesOf(folder)) {
            digest.add(folder.relativize(file).toString().replace('\\', '/'));
            // Git may have checked the file out with the platform's line ends.
            digest.add(
                    new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                            .replace("\r\n", "\n"));
        }
        return digest.toString();
    }

    private static List<Path> decisiveFilesOf(Path folder) throws IOException {
        Path spec = folder.resolve("src/test");
        try (Stream<Path> files = Files.walk(spec)) {
            return Stream.concat(
                            Stream.of(folder.resolve("exercise.yaml")),
                            files.filter(Files::isRegularFile))
                    .sorted()
                    .toList();
        }
    }
}
