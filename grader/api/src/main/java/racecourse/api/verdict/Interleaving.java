package racecourse.api.verdict;

import java.util.List;

/**
 * The order in which the steps of several threads happened in one schedule, reduced to the
 * submission's own lines.
 *
 * @param threads the threads' names; a lane each
 * @param steps the steps, first to last
 */
public record Interleaving(List<String> threads, List<Step> steps) {

    /** Copies the lists and refuses a step of no thread. */
    public Interleaving {
        threads = List.copyOf(threads);
        steps = List.copyOf(steps);
        for (Step step : steps) {
            if (step.thread() < 0 || step.thread() >= threads.size()) {
                throw new IllegalArgumentException("no such thread: " + step);
            }
        }
    }
}
