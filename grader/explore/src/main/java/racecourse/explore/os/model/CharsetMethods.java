package racecourse.explore.os.model;

import java.nio.CharBuffer;
import java.nio.charset.Charset;

/** The methods of {@link Charset} that take or give byte buffers; a receiver comes first. */
public final class CharsetMethods {

    private CharsetMethods() {}

    public static ByteBuffer encode(Charset charset, String text) {
        return ByteBuffer.wrap(text.getBytes(charset));
    }

    public static CharBuffer decode(Charset charset, ByteBuffer bytes) {
        return charset.decode(java.nio.ByteBuffer.wrap(bytes.takeRemaining()));
    }
}
