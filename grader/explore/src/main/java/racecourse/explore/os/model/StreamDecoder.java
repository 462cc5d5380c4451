package racecourse.explore.os.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UnsupportedEncodingException;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Objects;
import racecourse.explore.os.stream.StreamLock;

/** What a {@link java.io.InputStreamReader} stands on: reads ahead, and makes text of bytes. */
@SuppressWarnings("try") // a lock is held, not used
public final class StreamDecoder extends Reader {

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final byte[] array = new byte[8192];
    private final java.nio.ByteBuffer ahead = java.nio.ByteBuffer.wrap(array).limit(0);
    private final char[] pair = new char[2];
    private int saved = -1;
    private boolean closed;

    private StreamDecoder(InputStream in, CharsetDecoder decoder) {
        this.in = in;
        this.decoder = decoder;
    }

    public static StreamDecoder forInputStreamReader(InputStream in, Object lock, String charset)
            throws UnsupportedEncodingException {
        return forInputStreamReader(in, lock, Encodings.named(charset));
    }

    public static StreamDecoder forInputStreamReader(InputStream in, Object lock, Charset charset) {
        CodingErrorAction replace = CodingErrorAction.REPLACE;
        return forInputStreamReader(
                in,
                lock,
                charset.newDecoder().onMalformedInput(replace).onUnmappableCharacter(replace));
    }

    public static StreamDecoder forInputStreamReader(
            InputStream in, Object lock, CharsetDecoder decoder) {
        return new StreamDecoder(in, decoder);
    }

    public String getEncoding() {
        return closed ? null : Encodings.historicalName(decoder.charset());
    }

    private void mustBeOpen() throws IOException {
        if (closed) {
            throw new IOException("Stream closed");
        }
    }

    @Override
    public int read() throws IOException {
        try (StreamLock lock = StreamLock.on(this)) {
            return readOne();
        }
    }

    /** Two at a time, since one character may be two. */
    private int readOne() throws IOException {
        if (saved >= 0) {
            int next = saved;
            saved = -1;
            return next;
        }
        int count = decode(CharBuffer.wrap(pair));
        if (count == 2) {
            saved = pair[1];
        }
        return count < 0 ? -1 : pair[0];
    }

    @Override
    public int read(char[] to, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, to.length);
        try (StreamLock lock = StreamLock.on(this)) {
            mustBeOpen();
            if (length == 0) {
                return 0;
            }
            if (saved < 0 && length > 1) {
                return decode(CharBuffer.wrap(to, offset, length).slice());
            }
            int one = readOne();
            if (one < 0) {
                return -1;
            }
            to[offset] = (char) one;
            if (length == 1 || !isReady()) {
                return 1;
            }
            int more =
                    length == 2 ? 0 : decode(CharBuffer.wrap(to, offset + 1, length - 1).slice());
            return 1 + Math.max(0, more);
        }
    }

    private int decode(CharBuffer to) throws IOException {
        mustBeOpen();
        boolean end = false;
        while (true) {
            CoderResult result = decoder.decode(ahead, to, end);
            if (result.isError()) {
                result.throwException();
            }
            boolean enough = to.position() > 0 && (!to.hasRemaining() || in.available() == 0);
            if (result.isOverflow() || end || enough) {
                break;
            }
            end = !fill();
            if (end && to.position() == 0 && !ahead.hasRemaining()) {
                break;
            }
        }
        if (end) {
            decoder.reset();
        }
        return to.position() == 0 && end ? -1 : to.position();
    }

    private boolean fill() throws IOException {
        ahead.compact();
        int count = in.read(array, ahead.position(), ahead.remaining());
        ahead.position(ahead.position() + Math.max(0, count)).flip();
        return count >= 0;
    }

    private boolean isReady() throws IOException {
        return ahead.hasRemaining() || in.available() > 0;
    }

    @Override
    public boolean ready() throws IOException {
        try (StreamLock lock = StreamLock.on(this)) {
            mustBeOpen();
            return saved >= 0 || isReady();
        }
    }

    @Override
    public void close() throws IOException {
        try (StreamLock lock = StreamLock.on(this)) {
            if (!closed) {
                closed = true;
                in.close();
            }
        }
    }
}
