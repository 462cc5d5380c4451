package racecourse.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs a command line as the launcher would, in this process. */
final class Shell {

    private static final String HOME = "racecourse.home";

    private Shell() {}

    /**
     * How a command ended.
     *
     * @param exitCode its exit code
     * @param out what it wrote to standard output
     * @param err what it wrote to standard error
     */
    record Run(int exitCode, String out, String err) {}

    static Run run(Path project, String... args) {
        String before = System.getProperty(HOME);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setProperty(HOME, project.toString());
        try {
            int exitCode = Main.run(new Terminal(out, err), args);
            return new Run(
                    exitCode,
                    out.toString(StandardCharsets.UTF_8),
                    err.toString(StandardCharsets.UTF_8));
        } finally {
            if (before == null) {
                System.clearProperty(HOME);
            } else {
                System.setProperty(HOME, before);
            }
        }
    }
}
