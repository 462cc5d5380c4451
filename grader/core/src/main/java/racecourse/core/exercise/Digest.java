package racecourse.core.exercise;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 over several texts, of which none can run into the next. Not thread-safe. */
public final class Digest {

    private final MessageDigest sha256;

    /** An empty digest. */
    public Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Adds a text. */
    public void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        sha256.update(bytes);
    }

    /** {@code sha256:} and the hash of all that was added, in hexadecimal; ends the digest. */
    @Override
    public String toString() {
        return "sha256:" + HexFormat.of().formatHex(sha256.digest());
    }
}
