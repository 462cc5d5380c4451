package racecourse.core.exercise;

import java.util.List;
import racecourse.api.Visibility;

/**
 * One line of a rubric: a check as its spec defines it.
 *
 * @param id the check's name in results, such as {@code put-take-linearizable}
 * @param method the spec's method
 * @param title what must hold
 * @param points what it is worth
 * @param hints graduated hints, mildest first; may be empty
 * @param requires ids of the checks that must have passed
 * @param visibility who sees the result
 * @param about {@code Class.method} that failures without a line are about; may be empty
 * @param offLimits what the submission may not use, or null
 * @param rewritesClasses whether it runs Lincheck, which rewrites loaded classes and so makes what
 *     runs later in the same JVM slow
 */
public record CheckDefinition(
        String id,
        String method,
        String title,
        int points,
        List<String> hints,
        List<String> requires,
        Visibility visibility,
        String about,
        OffLimits offLimits,
        boolean rewritesClasses) {

    /**
     * A rule on what may be used.
     *
     * @param patterns binary names of classes; {@code *} stands for any characters but a dot
     * @param roots simple names of the submission's classes from which uses are followed; all if
     *     empty
     * @param instead what to use instead
     */
    public record OffLimits(List<String> patterns, List<String> roots, String instead) {

        /** Copies the lists. */
        public OffLimits {
            patterns = List.copyOf(patterns);
            roots = List.copyOf(roots);
        }
    }

    /** Copies the lists. */
    public CheckDefinition {
        hints = List.copyOf(hints);
        requires = List.copyOf(requires);
    }
}
