package racecourse.explore.os.stream;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;

/**
 * A standard output that nobody hears: what a submission prints is not even encoded. Objects are
 * still asked for their text, since that may do something, and with no lock held meanwhile.
 */
public final class SilentStream extends PrintStream {

    /** Writes nowhere. */
    public SilentStream() {
        super(OutputStream.nullOutputStream());
    }

    @Override
    public void println() {}

    @Override
    public void print(boolean x) {}

    @Override
    public void println(boolean x) {}

    @Override
    public void print(char x) {}

    @Override
    public void println(char x) {}

    @Override
    public void print(int x) {}

    @Override
    public void println(int x) {}

    @Override
    public void print(long x) {}

    @Override
    public void println(long x) {}

    @Override
    public void print(float x) {}

    @Override
    public void println(float x) {}

    @Override
    public void print(double x) {}

    @Override
    public void println(double x) {}

    @Override
    public void print(char[] x) {}

    @Override
    public void println(char[] x) {}

    @Override
    public void print(String x) {}

    @Override
    public void println(String x) {}

    @Override
    public void print(Object x) {
        String.valueOf(x);
    }

    @Override
    public void println(Object x) {
        String.valueOf(x);
    }

    @Override
    public PrintStream format(String format, Object... arguments) {
        String.format(format, arguments);
        return this;
    }

    @Override
    public PrintStream format(Locale locale, String format, Object... arguments) {
        String.format(locale, format, arguments);
        return this;
    }

    @Override
    public void write(int b) {}

    @Override
    public void write(byte[] bytes, int offset, int length) {}
}
