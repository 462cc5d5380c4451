package racecourse.sharedvalue;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.Writer;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.locks.ReentrantLock;

/** A proxy: it looks like the value, and asks the server, which may be another process. */
public class SharedValue implements AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();
    private final SocketChannel channel;
    private final BufferedReader in;
    private final Writer out;

    /** The value of the server at this path. */
    public SharedValue(Path socket) throws IOException {
        channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        in = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
        out = Channels.newWriter(channel, StandardCharsets.UTF_8);
    }

    /** The value; at first the empty text. */
    public String get() throws IOException {
        return new String(Base64.getDecoder().decode(ask("get", "")), StandardCharsets.UTF_8);
    }

    /** Replaces the value. */
    public void set(String value) throws IOException {
        ask("set", value);
    }

    /** Adds a text at the end of the value. */
    public void append(String suffix) throws IOException {
        ask("append", suffix);
    }

    private String ask(String request, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        lock.lock();
        try {
            out.write(request + " " + Base64.getEncoder().encodeToString(bytes) + ".\n");
            out.flush();
            String answer = in.readLine();
            if (answer == null) {
                throw new EOFException("the server is gone");
            }
            return answer;
        } catch (IOException e) {
            channel.close();
            throw e;
        } finally {
            lock.unlock();
        }
    }

    /** Ends the use of the value by this object. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
