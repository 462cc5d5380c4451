package racecourse.explore.os.model;

import java.io.InputStream;
import java.io.PrintStream;
import racecourse.explore.os.ChildProcess;
import racecourse.explore.os.StandardStreams;

/** The fields and methods of {@link System} that mean the process. */
public final class SystemMethods {

    private SystemMethods() {}

    public static InputStream in() {
        return StandardStreams.current().in;
    }

    public static PrintStream out() {
        return StandardStreams.current().out;
    }

    public static PrintStream err() {
        return StandardStreams.current().err;
    }

    public static void setIn(InputStream in) {
        StandardStreams.current().in = in;
    }

    public static void setOut(PrintStream out) {
        StandardStreams.current().out = out;
    }

    public static void setErr(PrintStream err) {
        StandardStreams.current().err = err;
    }

    public static void exit(int code) {
        ChildProcess.exit(code, "java.lang.System.exit");
    }
}
