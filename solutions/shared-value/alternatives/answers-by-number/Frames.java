package racecourse.sharedvalue;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** A message: a number, what is to be done, and a text with its length in front. */
final class Frames {
    private Frames() {}

    static ByteBuffer read(SocketChannel c, int n) throws IOException {
        ByteBuffer b = ByteBuffer.allocate(n);
        while (b.hasRemaining()) {
            if (c.read(b) < 0) {
                throw new EOFException();
            }
        }
        return b.flip();
    }

    static void write(SocketChannel c, long id, int op, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer b = ByteBuffer.allocate(13 + bytes.length);
        b.putLong(id).put((byte) op).putInt(bytes.length).put(bytes).flip();
        while (b.hasRemaining()) {
            c.write(b);
        }
    }
}
