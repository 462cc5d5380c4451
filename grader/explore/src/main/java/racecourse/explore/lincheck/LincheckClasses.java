package racecourse.explore.lincheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The classes that Lincheck needs. Loading them before it starts saves CPU time: it extends the
 * boot class path, and from then on the JVM takes nothing from its class archive any more.
 */
public final class LincheckClasses {

    /** The system property with the path of the list; without it nothing is loaded beforehand. */
    private static final String LIST = "racecourse.lincheck.classes";

    private static boolean loaded;

    private LincheckClasses() {}

    /**
     * Loads, once, those of the list that can be loaded.
     *
     * @throws UncheckedIOException if the list can't be read
     */
    public static synchronized void load() {
        String list = System.getProperty(LIST);
        if (loaded || list == null) {
            return;
        }
        loaded = true;
        try {
            for (String name : Files.readAllLines(Path.of(list))) {
                loadIfPossible(name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void loadIfPossible(String name) {
        try {
            Class.forName(name, false, LincheckClasses.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            // generated when it was listed, or in need of a library that Lincheck does without
        }
    }
}
