package racecourse.explore.os.stream;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** A stream that reads ahead, as those of a process do. */
@SuppressWarnings("try") // a lock is held, not used
public final class BufferedInput extends InputStream {

    private static final int SIZE = 8192;

    private final Input source;
    private byte[] ahead = new byte[0];
    private int at;
    private boolean closed;

    /** Reads from there. */
    public BufferedInput(Input source) {
        this.source = source;
    }

    private void fill(int most) throws IOException {
        if (closed) {
            throw new IOException("Stream closed");
        }
        if (at == ahead.length) {
            byte[] next = source.read(most);
            if (closed) {
                throw new IOException("Stream closed");
            }
            ahead = next;
            at = 0;
        }
    }

    @Override
    public int read() throws IOException {
        try (StreamLock lock = StreamLock.on(this)) {
            fill(SIZE);
            return at == ahead.length ? -1 : ahead[at++] & 0xFF;
        }
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, to.length);
        if (length == 0) {
            return 0;
        }
        try (StreamLock lock = StreamLock.on(this)) {
            fill(Math.max(SIZE, length));
            int count = Math.min(length, ahead.length - at);
            System.arraycopy(ahead, at, to, offset, count);
            at += count;
            return count == 0 ? -1 : count;
        }
    }

    @Override
    public int available() throws IOException {
        if (closed) {
            throw new IOException("Stream closed");
        }
        return ahead.length - at + source.available();
    }

    /** Waits for nobody who reads. */
    @Override
    public void close() throws IOException {
        closed = true;
        source.close();
    }
}
