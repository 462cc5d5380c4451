package racecourse.explore.os.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * A System.out or System.err. As in the JDK, text goes out with each print, single bytes wait for a
 * flush or the end of a line, and nobody flushes when the process ends.
 */
@SuppressWarnings("try") // a lock is held, not used
public final class ConsoleStream extends PrintStream {

    /** Longer texts go out in several writes. */
    private static final int MOST_AT_ONCE = 8192;

    private final BufferedOutput out;

    private boolean failed;

    /** Writes there. */
    public ConsoleStream(Output sink) {
        super(OutputStream.nullOutputStream());
        this.out = new BufferedOutput(sink);
    }

    private void emit(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (StreamLock lock = StreamLock.on(this)) {
            for (int from = 0; from < bytes.length; from += MOST_AT_ONCE) {
                out.write(bytes, from, Math.min(MOST_AT_ONCE, bytes.length - from));
                out.flush();
            }
        } catch (IOException e) {
            failed = true;
        }
    }

    private void emitLine(String text) {
        emit(text + System.lineSeparator());
    }

    @Override
    public void write(int value) {
        try (StreamLock lock = StreamLock.on(this)) {
            out.write(value);
            if (value == '\n') {
                out.flush();
            }
        } catch (IOException e) {
            failed = true;
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        try (StreamLock lock = StreamLock.on(this)) {
            out.write(Arrays.copyOfRange(bytes, offset, offset + length), 0, length);
            out.flush();
        } catch (IOException e) {
            failed = true;
        }
    }

    @Override
    public void write(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    @Override
    public void writeBytes(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    @Override
    public void flush() {
        // The constructor of the superclass may call it.
        if (out == null) {
            return;
        }
        try {
            out.flush();
        } catch (IOException e) {
            failed = true;
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            failed = true;
        }
    }

    @Override
    public boolean checkError() {
        flush();
        return failed;
    }

    @Override
    protected void setError() {
        failed = true;
    }

    @Override
    public void print(boolean x) {
        emit(String.valueOf(x));
    }

    @Override
    public void print(char x) {
        emit(String.valueOf(x));
    }

    @Override
    public void print(int x) {
        emit(String.valueOf(x));
    }

    @Override
    public void print(long x) {
        emit(String.valueOf(x));
    }

    @Override
    public void print(float x) {
        emit(String.valueOf(x));
    }

    @Override
    public void print(double x) {
        emit(String.valueOf(x));
    }

    @Override
    public void print(char[] x) {
        emit(String.valueOf(x));
    }

    @Override
    public void print(String x) {
        emit(String.valueOf(x));
    }

    @Override
    public void print(Object x) {
        emit(String.valueOf(x));
    }

    @Override
    public void println() {
        emitLine("");
    }

    @Override
    public void println(boolean x) {
        emitLine(String.valueOf(x));
    }

    @Override
    public void println(char x) {
        emitLine(String.valueOf(x));
    }

    @Override
    public void println(int x) {
        emitLine(String.valueOf(x));
    }

    @Override
    public void println(long x) {
        emitLine(String.valueOf(x));
    }

    @Override
    public void println(float x) {
        emitLine(String.valueOf(x));
    }

    @Override
    public void println(double x) {
        emitLine(String.valueOf(x));
    }

    @Override
    public void println(char[] x) {
        emitLine(String.valueOf(x));
    }

    @Override
    public void println(String x) {
        emitLine(String.valueOf(x));
    }

    @Override
    public void println(Object x) {
        emitLine(String.valueOf(x));
    }

    @Override
    public PrintStream format(String format, Object... arguments) {
        emit(String.format(format, arguments));
        return this;
    }

    @Override
    public PrintStream format(Locale locale, String format, Object... arguments) {
        emit(String.format(locale, format, arguments));
        return this;
    }
}
