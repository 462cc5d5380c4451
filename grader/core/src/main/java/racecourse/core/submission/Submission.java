package racecourse.core.submission;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What somebody handed in for one exercise.
 *
 * @param name the name of the folder or zip it came in
 * @param sources source text by path below the source root, such as {@code
 *     racecourse/counter/Counter.java}
 * @param notes sentences for the report: which files were ignored, and why
 * @param problems what keeps it from being compiled, before the compiler has seen it
 */
public record Submission(
        String name,
        SortedMap<String, String> sources,
        List<String> notes,
        List<Problem> problems) {

    /** Copies the collections. */
    public Submission {
        sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
        notes = List.copyOf(notes);
        problems = List.copyOf(problems);
    }

    /** Whether nothing of it belongs to the exercise. */
    public boolean isEmpty() {
        return sources.isEmpty() && problems.isEmpty();
    }
}
