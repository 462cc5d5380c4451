package racecourse.explore.lincheck;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import racecourse.api.Linearizability;

/** Tells the submission's classes from all others by their names. */
final class Submission {

    private final String packageName;
    private final Set<String> notPartOfIt;

    /**
     * The submission of a check: what is in the package of the operations, except the spec, with
     * everything nested in it.
     */
    Submission(Linearizability task) {
        packageName = task.operations().getPackageName();
        notPartOfIt =
                Stream.of(task.operations(), task.specification())
                        .map(type -> outermost(type.getName()))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether this class is part of it; the name may have dots or slashes between packages. */
    boolean has(String className) {
        String outermost = outermost(className.replace('/', '.'));
        int dot = outermost.lastIndexOf('.');
        return dot >= 0
                && outermost.substring(0, dot).equals(packageName)
                && !notPartOfIt.contains(outermost);
    }

    private static String outermost(String className) {
        int nested = className.indexOf('$');
        return nested < 0 ? className : className.substring(0, nested);
    }
}
