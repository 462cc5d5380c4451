package racecourse.explore.os.model;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import racecourse.explore.engine.Unsupported;
import racecourse.explore.os.ChildProcess;

/** The methods of {@link Runtime} that mean the process; a receiver comes first. */
public final class RuntimeMethods {

    private RuntimeMethods() {}

    public static void exit(Runtime runtime, int code) {
        ChildProcess.exit(code, "java.lang.Runtime.exit");
    }

    public static void halt(Runtime runtime, int code) {
        ChildProcess.exit(code, "java.lang.Runtime.halt");
    }

    /** The scenario's own JVM doesn't end before its verdict. */
    public static void addShutdownHook(Runtime runtime, Thread hook) {
        if (ChildProcess.current() != null) {
            throw new Unsupported("a shutdown hook in a child process");
        }
    }

    public static boolean removeShutdownHook(Runtime runtime, Thread hook) {
        return true;
    }

    public static Process exec(Runtime runtime, String command) throws IOException {
        return exec(runtime, command, null, null);
    }

    public static Process exec(Runtime runtime, String[] command) throws IOException {
        return exec(runtime, command, null, null);
    }

    public static Process exec(Runtime runtime, String command, String[] environment, File folder)
            throws IOException {
        List<String> words = new ArrayList<>();
        StringTokenizer tokens = new StringTokenizer(command);
        while (tokens.hasMoreTokens()) {
            words.add(tokens.nextToken());
        }
        return exec(runtime, words.toArray(String[]::new), environment, folder);
    }

    public static Process exec(Runtime runtime, String[] command, String[] environment, File folder)
            throws IOException {
        if (environment != null) {
            throw new Unsupported("Runtime.exec with an environment");
        }
        return new ProcessBuilder(command).directory(folder).start();
    }
}
