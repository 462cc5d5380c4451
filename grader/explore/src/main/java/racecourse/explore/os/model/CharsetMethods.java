package racecourse.explore.os.model;

import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The methods of {@link Charset} that take or give byte buffers; a receiver comes first. */
public final class CharsetMethods {

    private CharsetMethods() {}

    public static ByteBuffer encode(Charset charset, String text) {
        return ByteBuffer.wrap(text.getBytes(charset));
    }

    public static CharBuffer decode(Charset charset, ByteBuffer bytes) {
        return charset.decode(java.nio.ByteBuffer.wrap(bytes.takeRemaining()));
    }

    /** It is the platform's, which nobody may rely on: that of the POSIX locale, on JDK 17. */
    public static Charset defaultCharset() {
        return StandardCharsets.US_ASCII;
    }
}
