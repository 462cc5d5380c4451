package racecourse.explore.os.model;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.Channel;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.IllegalBlockingModeException;
import java.nio.charset.Charset;
import java.util.Objects;

/** See {@link java.nio.channels.Channels}; with streams that don't wait for each other. */
public final class Channels {

    private static final int CHUNK = 8192;

    private Channels() {}

    private static void mustBlock(Object channel) {
        if (channel instanceof SelectableChannel selectable && !selectable.isBlocking()) {
            throw new IllegalBlockingModeException();
        }
    }

    private static final class Input extends InputStream {
        private final ReadableByteChannel channel;

        Input(ReadableByteChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, to.length);
            if (length == 0) {
                return 0;
            }
            mustBlock(channel);
            return channel.read(ByteBuffer.wrap(to, offset, length));
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    private static final class Output extends OutputStream {
        private final WritableByteChannel channel;

        Output(WritableByteChannel channel) {
            this.channel = channel;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b});
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, from.length);
            ByteBuffer left = ByteBuffer.wrap(from, offset, length);
            while (left.hasRemaining()) {
                mustBlock(channel);
                if (channel.write(left) <= 0) {
                    throw new IOException("no bytes written");
                }
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    private abstract static class OfStream implements Channel {
        private final Closeable stream;
        private boolean open = true;

        OfStream(Closeable stream) {
            this.stream = Objects.requireNonNull(stream);
        }

        final void mustBeOpen() throws IOException {
            if (!open) {
                throw new ClosedChannelException();
            }
        }

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public void close() throws IOException {
            if (open) {
                open = false;
                stream.close();
            }
        }
    }

    private static final class Readable extends OfStream implements ReadableByteChannel {
        private final InputStream in;

        Readable(InputStream in) {
            super(in);
            this.in = in;
        }

        /** Waits for the first bytes only. */
        @Override
        public int read(ByteBuffer to) throws IOException {
            mustBeOpen();
            int total = 0;
            while (to.hasRemaining() && (total == 0 || in.available() > 0)) {
                byte[] bytes = new byte[Math.min(to.remaining(), CHUNK)];
                int count = in.read(bytes);
                if (count < 0) {
                    return total == 0 ? -1 : total;
                }
                to.put(bytes, 0, count);
                total += count;
            }
            return total;
        }
    }

    private static final class Writable extends OfStream implements WritableByteChannel {
        private final OutputStream out;

        Writable(OutputStream out) {
            super(out);
            this.out = out;
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            mustBeOpen();
            int total = 0;
            while (from.hasRemaining()) {
                byte[] bytes = new byte[Math.min(from.remaining(), CHUNK)];
                from.get(bytes);
                out.write(bytes);
                total += bytes.length;
            }
            return total;
        }
    }

    public static ReadableByteChannel newChannel(InputStream in) {
        return new Readable(in);
    }

    public static WritableByteChannel newChannel(OutputStream out) {
        return new Writable(out);
    }

    public static InputStream newInputStream(ReadableByteChannel channel) {
        return new Input(Objects.requireNonNull(channel));
    }

    public static OutputStream newOutputStream(WritableByteChannel channel) {
        return new Output(Objects.requireNonNull(channel));
    }

    public static Reader newReader(ReadableByteChannel channel, Charset charset) {
        return new InputStreamReader(newInputStream(channel), charset);
    }

    public static Reader newReader(ReadableByteChannel channel, String charset) {
        return newReader(channel, Charset.forName(charset));
    }

    public static Writer newWriter(WritableByteChannel channel, Charset charset) {
        return new OutputStreamWriter(newOutputStream(channel), charset);
    }

    public static Writer newWriter(WritableByteChannel channel, String charset) {
        return newWriter(channel, Charset.forName(charset));
    }
}
