package racecourse.core.compile;

import java.nio.file.Path;
import java.util.List;
import racecourse.core.submission.Problem;

/**
 * What came of compiling a submission.
 *
 * @param classes folder with the classes; complete only if there are no problems
 * @param problems why there are none; empty if it compiled
 */
public record Compilation(Path classes, List<Problem> problems) {

    /** Copies the list. */
    public Compilation {
        problems = List.copyOf(problems);
    }

    /** Whether there are classes to run. */
    public boolean succeeded() {
        return problems.isEmpty();
    }
}
