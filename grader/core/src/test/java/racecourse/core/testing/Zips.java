package racecourse.core.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zips as people and attackers make them. */
public final class Zips {

    private Zips() {}

    /** Writes a zip with these texts by name. */
    public static Path write(Path zip, Map<String, String> texts) {
        return write(zip, StandardCharsets.UTF_8, texts);
    }

    /** The same with the names in another charset. */
    public static Path write(Path zip, Charset names, Map<String, String> texts) {
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file, names)) {
            for (Map.Entry<String, String> text : texts.entrySet()) {
                out.putNextEntry(new ZipEntry(text.getKey()));
                out.write(text.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
            return zip;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
