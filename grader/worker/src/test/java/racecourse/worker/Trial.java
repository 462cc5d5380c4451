package racecourse.worker;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A spec and a submission, compiled into two roots as in a real worker. */
final class Trial {

    private static final String SPEC =
            """
            package trial;
            import net.jqwik.api.*;
            import org.junit.jupiter.api.*;
            import static org.junit.jupiter.api.Assertions.*;
            class TrialSpec {
            %s
            }
            """;

    private Trial() {}

    /**
     * Compiles them.
     *
     * @param specMembers the members of the spec
     * @param student the class {@code Student} of package {@code trial}, from its first line
     * @return the spec, loaded in front of the submission
     */
    static Class<?> of(Path temp, String specMembers, String student) {
        try {
            Path folder = Files.createTempDirectory(temp, "trial");
            Path submission = compile(folder, "Student", student, "");
            Path spec =
                    compile(
                            folder,
                            "TrialSpec",
                            String.format(SPEC, specMembers),
                            System.getProperty("java.class.path")
                                    + java.io.File.pathSeparator
                                    + submission);
            return new URLClassLoader(
                            new URL[] {url(spec), url(submission)}, Trial.class.getClassLoader())
                    .loadClass("trial.TrialSpec");
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path compile(Path folder, String name, String source, String classPath)
            throws IOException {
        Path classes = Files.createDirectory(folder.resolve(name));
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        List<String> arguments =
                List.of(
                        "-proc:none",
                        "-g",
                        "-parameters",
                        "-cp",
                        classPath,
                        "-d",
                        classes.toString(),
                        file.toString());
        if (javac.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalArgumentException(source);
        }
        return classes;
    }

    private static URL url(Path folder) throws MalformedURLException {
        return folder.toUri().toURL();
    }
}
