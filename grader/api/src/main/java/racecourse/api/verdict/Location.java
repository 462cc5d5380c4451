package racecourse.api.verdict;

import java.util.Objects;

/**
 * A line of the submission.
 *
 * @param file the file's name without folders, such as {@code Counter.java}; not null
 * @param line the line, counted from 1
 */
public record Location(String file, int line) {

    /** Refuses a null file. */
    public Location {
        Objects.requireNonNull(file, "file");
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
