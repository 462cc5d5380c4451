package racecourse.separatememory;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import racecourse.Jvm;

/** Two processes write a text: one writes o, the other O. */
public class TwoProcesses {

    /** Whoever reads waits, and virtual threads may wait as many as like. */
    public static String write(int lower, int upper) throws IOException, InterruptedException {
        if (lower < 0 || upper < 0) {
            throw new IllegalArgumentException("a negative number of letters");
        }
        Process first = Jvm.command(Writer.class, "o", "" + lower).start();
        Process second = null;
        try {
            second = Jvm.command(Writer.class, "O", "" + upper).start();
            StringWriter text = new StringWriter();
            StringWriter[] errors = {new StringWriter(), new StringWriter()};
            Thread[] readers = {
                reader(first.getInputStream(), text),
                reader(second.getInputStream(), text),
                reader(first.getErrorStream(), errors[0]),
                reader(second.getErrorStream(), errors[1])
            };
            int one = first.waitFor();
            int other = second.waitFor();
            for (Thread reader : readers) {
                reader.join();
            }
            if (one != 0 || other != 0) {
                throw new IOException(
                        "exit codes " + one + ", " + other + ": " + errors[0] + errors[1]);
            }
            return text.toString();
        } finally {
            first.destroyForcibly();
            if (second != null) {
                second.destroyForcibly().onExit().join();
            }
            first.onExit().join();
        }
    }

    private static Thread reader(InputStream in, StringWriter to) {
        return Thread.startVirtualThread(
                () -> {
                    try (InputStreamReader reader = new InputStreamReader(in)) {
                        reader.transferTo(to);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
