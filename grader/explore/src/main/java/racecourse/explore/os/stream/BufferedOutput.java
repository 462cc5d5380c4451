package racecourse.explore.os.stream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;

/** A stream that collects bytes until there are enough of them, or it is flushed. */
@SuppressWarnings("try") // a lock is held, not used
public final class BufferedOutput extends OutputStream {

    private static final int SIZE = 8192;

    private final Output sink;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private boolean closed;

    /** Writes there. */
    public BufferedOutput(Output sink) {
        this.sink = sink;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, from.length);
        try (StreamLock lock = StreamLock.on(this)) {
            if (length >= SIZE || waiting.size() + length > SIZE) {
                flushNow();
            }
            if (length >= SIZE) {
                sink.write(Arrays.copyOfRange(from, offset, offset + length));
            } else {
                waiting.write(from, offset, length);
            }
        }
    }

    @Override
    public void flush() throws IOException {
        try (StreamLock lock = StreamLock.on(this)) {
            flushNow();
        }
    }

    private void flushNow() throws IOException {
        if (waiting.size() > 0) {
            byte[] bytes = waiting.toByteArray();
            waiting.reset();
            sink.write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            flush();
        } finally {
            sink.close();
        }
    }
}
