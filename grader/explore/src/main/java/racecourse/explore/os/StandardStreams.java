package racecourse.explore.os;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import racecourse.explore.engine.Run;
import racecourse.explore.os.stream.BufferedInput;
import racecourse.explore.os.stream.ConsoleStream;
import racecourse.explore.os.stream.Input;
import racecourse.explore.os.stream.Output;
import racecourse.explore.os.stream.SilentStream;

/**
 * What the programs of one process know as System.in, System.out and System.err. Where nobody hears
 * what is printed, as with the scenario itself, printing costs nothing, and the lock of the stream,
 * on which no program may count, orders nothing.
 */
public final class StandardStreams {

    /** What has called the program's code. */
    private static final List<String> BELOW_MAIN =
            List.of("jdk.internal.reflect.", "java.lang.reflect.", "racecourse.explore.engine.");

    private static final PrintStream SILENT_OUT = new SilentStream();
    private static final PrintStream SILENT_ERR = new SilentStream();

    private Output output = Output.NOTHING;
    private Output errors = Output.NOTHING;

    /** System.in. */
    public InputStream in = new BufferedInput(Input.NOTHING);

    /** System.out. */
    public PrintStream out = SILENT_OUT;

    /** System.err. */
    public PrintStream err = SILENT_ERR;

    StandardStreams() {}

    /** Those of the process that asks. */
    public static StandardStreams current() {
        return Machine.processOf(Run.current()).standard;
    }

    void connect(Input newInput, Output newOutput, Output newErrors) {
        output = newOutput;
        errors = newErrors;
        in = new BufferedInput(newInput);
        out = newOutput == Output.NOTHING ? SILENT_OUT : new ConsoleStream(newOutput);
        err = newErrors == Output.NOTHING ? SILENT_ERR : new ConsoleStream(newErrors);
    }

    /** What java.io.FileDescriptor.out stands for. */
    public Output output() {
        return output;
    }

    /** What java.io.FileDescriptor.err stands for. */
    public Output errors() {
        return errors;
    }

    /** Says what a thread died of, as a JVM does. */
    void report(String thread, Throwable thrown) {
        StringBuilder text =
                new StringBuilder("Exception in thread \"").append(thread).append("\" ");
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            text.append(at == thrown ? "" : "Caused by: ").append(at).append('\n');
            for (StackTraceElement frame : at.getStackTrace()) {
                if (BELOW_MAIN.stream().anyMatch(frame.getClassName()::startsWith)) {
                    break;
                }
                text.append("\tat ").append(frame).append('\n');
            }
        }
        err.print(text.toString());
    }
}
