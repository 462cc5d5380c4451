package racecourse.explore.os.model;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.io.Writer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Objects;
import racecourse.explore.os.stream.StreamLock;

/** What an {@link java.io.OutputStreamWriter} stands on: makes bytes of text, and keeps some. */
@SuppressWarnings("try") // a lock is held, not used
public final class StreamEncoder extends Writer {

    private final OutputStream out;
    private final CharsetEncoder encoder;
    private final java.nio.ByteBuffer kept = java.nio.ByteBuffer.allocate(8192);
    private char left;
    private boolean hasLeft;
    private boolean closed;

    private StreamEncoder(OutputStream out, CharsetEncoder encoder) {
        this.out = out;
        this.encoder = encoder;
    }

    public static StreamEncoder forOutputStreamWriter(OutputStream out, Object lock, String charset)
            throws UnsupportedEncodingException {
        return forOutputStreamWriter(out, lock, Encodings.named(charset));
    }

    public static StreamEncoder forOutputStreamWriter(
            OutputStream out, Object lock, Charset charset) {
        CodingErrorAction replace = CodingErrorAction.REPLACE;
        return forOutputStreamWriter(
                out,
                lock,
                charset.newEncoder().onMalformedInput(replace).onUnmappableCharacter(replace));
    }

    public static StreamEncoder forOutputStreamWriter(
            OutputStream out, Object lock, CharsetEncoder encoder) {
        return new StreamEncoder(out, encoder);
    }

    public String getEncoding() {
        return closed ? null : Encodings.historicalName(encoder.charset());
    }

    private void mustBeOpen() throws IOException {
        if (closed) {
            throw new IOException("Stream closed");
        }
    }

    @Override
    public void write(int c) throws IOException {
        write(new char[] {(char) c}, 0, 1);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        char[] chars = new char[length];
        text.getChars(offset, offset + length, chars, 0);
        write(chars, 0, length);
    }

    public void write(CharBuffer text) throws IOException {
        char[] chars = new char[text.remaining()];
        text.get(chars);
        write(chars, 0, chars.length);
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, text.length);
        try (StreamLock lock = StreamLock.on(this)) {
            mustBeOpen();
            CharBuffer rest = CharBuffer.allocate(length + 1);
            if (hasLeft) {
                rest.put(left);
                hasLeft = false;
            }
            rest.put(text, offset, length).flip();
            encode(rest, false);
            if (rest.hasRemaining()) {
                left = rest.get();
                hasLeft = true;
            }
        }
    }

    private void encode(CharBuffer text, boolean end) throws IOException {
        while (true) {
            CoderResult result = encoder.encode(text, kept, end);
            if (result.isUnderflow()) {
                return;
            }
            if (result.isError()) {
                result.throwException();
            }
            writeKept();
        }
    }

    private void writeKept() throws IOException {
        int count = kept.position();
        kept.clear();
        if (count > 0) {
            out.write(kept.array(), 0, count);
        }
    }

    public void flushBuffer() throws IOException {
        try (StreamLock lock = StreamLock.on(this)) {
            mustBeOpen();
            writeKept();
        }
    }

    @Override
    public void flush() throws IOException {
        try (StreamLock lock = StreamLock.on(this)) {
            mustBeOpen();
            writeKept();
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        try (StreamLock lock = StreamLock.on(this)) {
            if (closed) {
                return;
            }
            try (out) {
                CharBuffer rest = CharBuffer.allocate(1);
                if (hasLeft) {
                    rest.put(left);
                }
                encode(rest.flip(), true);
                while (encoder.flush(kept).isOverflow()) {
                    writeKept();
                }
                writeKept();
                out.flush();
            } finally {
                closed = true;
            }
        }
    }
}
