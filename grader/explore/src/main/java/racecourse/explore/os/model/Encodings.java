package racecourse.explore.os.model;

import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/** Charsets as {@code java.io} names them. */
final class Encodings {

    private Encodings() {}

    static Charset named(String name) throws UnsupportedEncodingException {
        try {
            return name == null ? CharsetMethods.defaultCharset() : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnsupportedEncodingException(name);
        }
    }

    static String historicalName(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) ? "UTF8" : charset.name();
    }
}
