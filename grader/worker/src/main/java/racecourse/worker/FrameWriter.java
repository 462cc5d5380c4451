package racecourse.worker;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import racecourse.api.verdict.Verdict;
import racecourse.protocol.Frame;

/**
 * Sends one frame for each check that was begun, and never a second one. Only the worker's own
 * threads call it: an interrupt set by a submission would close the channel.
 */
final class FrameWriter implements AutoCloseable {

    private final SocketChannel channel;
    private final DataOutputStream out;
    private String current;

    private FrameWriter(SocketChannel channel) {
        this.channel = channel;
        this.out =
                new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
    }

    static FrameWriter connectTo(String socket) throws IOException {
        return new FrameWriter(SocketChannel.open(UnixDomainSocketAddress.of(socket)));
    }

    synchronized void begin(String method) {
        current = method;
    }

    /** Sends the verdict of the check under way, unless it was sent already. */
    synchronized void decide(Frame frame) throws IOException {
        if (frame.method().equals(current)) {
            current = null;
            frame.writeTo(out);
            out.flush();
        }
    }

    /** Sends a last verdict for the check under way, if there is one. */
    synchronized void decideLast(Verdict verdict) throws IOException {
        if (current != null) {
            decide(new Frame(current, verdict, true));
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
