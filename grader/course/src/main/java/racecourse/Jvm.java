package racecourse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts programs in JVMs of their own. */
public final class Jvm {

    private Jvm() {}

    /**
     * What starts a JVM that runs a class, on the JDK and with the class path of this one. Say
     * where its standard streams shall lead, if not to you, and start it:
     *
     * <pre>{@code
     * Process process = Jvm.command(Writer.class, "o", "1000").start();
     * }</pre>
     *
     * @param main the class with the main method
     * @param args what that gets
     * @return a new builder, which you may change
     */
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
