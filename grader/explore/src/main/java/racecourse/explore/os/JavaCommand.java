package racecourse.explore.os;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import racecourse.explore.engine.Unsupported;

/**
 * A command that starts a JVM.
 *
 * @param mainClass the name of the class whose main is to run
 * @param arguments what main gets
 * @param findsClasses whether its class path is that of this JVM
 */
record JavaCommand(String mainClass, List<String> arguments, boolean findsClasses) {

    private static final Set<String> CLASS_PATH = Set.of("-cp", "-classpath", "--class-path");

    /** Options that make a JVM do something else than run main with these arguments. */
    private static final List<String> UNKNOWN =
            List.of(
                    "@",
                    "-jar",
                    "-m",
                    "--module",
                    "-p",
                    "--add",
                    "-javaagent",
                    "--source",
                    "-Xshare:dump");

    /**
     * Understands a command.
     *
     * @throws IOException if there is no such program
     * @throws Unsupported for whatever isn't a JVM that runs a class
     */
    static JavaCommand parse(List<String> command, Map<String, String> environment)
            throws IOException {
        String program = command.get(0);
        String name = new File(program).getName();
        if (!name.equals("java") && !name.equals("java.exe")) {
            throw new Unsupported("the program " + program);
        }
        if (!program.equals(name) && !isOfThisJdk(program)) {
            throw new IOException(
                    "Cannot run program \"" + program + "\": error=2, No such file or directory");
        }
        String classPath = environment.getOrDefault("CLASSPATH", ".");
        int at = 1;
        while (at < command.size() && isOption(command.get(at))) {
            String option = command.get(at++);
            if (UNKNOWN.stream().anyMatch(option::startsWith)) {
                throw new Unsupported("a JVM with the option " + option);
            }
            if (CLASS_PATH.contains(option) && at < command.size()) {
                classPath = command.get(at++);
            } else if (option.startsWith("--class-path=")) {
                classPath = option.substring(option.indexOf('=') + 1);
            }
        }
        if (at == command.size()) {
            throw new Unsupported("a JVM without a main class");
        }
        return new JavaCommand(
                command.get(at).replace('/', '.'),
                List.copyOf(command.subList(at + 1, command.size())),
                entries(classPath).containsAll(entries(System.getProperty("java.class.path"))));
    }

    /** The main class and its arguments, for reports. */
    String shown() {
        String simple = mainClass.substring(mainClass.lastIndexOf('.') + 1);
        return (simple + " " + String.join(" ", arguments)).strip();
    }

    private static boolean isOption(String argument) {
        return argument.startsWith("-") || argument.startsWith("@");
    }

    private static boolean isOfThisJdk(String program) {
        File bin = new File(program).getAbsoluteFile().getParentFile();
        File home = new File(System.getProperty("java.home"));
        return bin.toPath().normalize().equals(new File(home, "bin").toPath().normalize());
    }

    private static List<String> entries(String classPath) {
        return Arrays.asList(classPath.split(File.pathSeparator));
    }
}
