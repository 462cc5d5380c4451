package racecourse.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Compares what is printed with a file that stands beside the tests' resources. */
final class GoldenText {

    private GoldenText() {}

    static void assertMatches(String name, List<String> lines) throws IOException {
        try (InputStream in = GoldenText.class.getResourceAsStream(name)) {
            String expected =
                    in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(expected.replace("\r\n", "\n"), String.join("\n", lines) + "\n");
        }
    }
}
