package racecourse.core.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The grader's version, which the build writes into a resource. */
public final class Version {

    /** Such as {@code 0.1.0}. */
    public static final String OF_THE_GRADER = read();

    private Version() {}

    private static String read() {
        try (InputStream in = Version.class.getResourceAsStream("/racecourse/version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new IllegalStateException("the build writes version.properties", e);
        }
    }
}
