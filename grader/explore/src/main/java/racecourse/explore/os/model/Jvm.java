package racecourse.explore.os.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** See {@code racecourse.Jvm}, which the course gives to students. */
public final class Jvm {

    private Jvm() {}

    public static ProcessBuilder command(Class<?> main, String... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(List.of(args));
        return new ProcessBuilder(command);
    }
}
