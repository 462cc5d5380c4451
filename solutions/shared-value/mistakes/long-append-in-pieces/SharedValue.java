package racecourse.sharedvalue;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Objects;
import racecourse.sharedvalue.ValueServer.Wire;

/** A proxy: it looks like the value, and asks the server, which may be another process. */
public class SharedValue implements AutoCloseable {

    private static final int PIECE = 20_000;

    private final SocketChannel channel;
    private final DataInputStream in;
    private final DataOutputStream out;

    /** The value of the server at this path. */
    public SharedValue(Path socket) throws IOException {
        channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)));
        out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
    }

    /** The value; at first the empty text. */
    public String get() throws IOException {
        return ask(Wire.GET, null);
    }

    /** Replaces the value. */
    public void set(String value) throws IOException {
        ask(Wire.SET, Objects.requireNonNull(value));
    }

    /** Adds a text at the end of the value. */
    public void append(String suffix) throws IOException {
        int i = 0;
        do {
            int end = Math.min(suffix.length(), i + PIECE);
            ask(Wire.APPEND, suffix.substring(i, end));
            i = end;
        } while (i < suffix.length());
    }

    /** One request at a time: its answer is what comes next. */
    private synchronized String ask(byte request, String text) throws IOException {
        boolean answered = false;
        try {
            out.writeByte(request);
            if (text != null) {
                Wire.write(out, text);
            }
            out.flush();
            String answer = Wire.read(in);
            answered = true;
            return answer;
        } finally {
            if (!answered) {
                // Half a request or half an answer is under way: nothing more fits.
                channel.close();
            }
        }
    }

    /** Ends the use of the value by this object, also of a call that waits for its answer. */
    @Override
    public void close() throws IOException {
        // Not synchronized: the call that waits has the lock.
        channel.close();
    }
}
