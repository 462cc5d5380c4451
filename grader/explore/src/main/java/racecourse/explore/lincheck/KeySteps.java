package racecourse.explore.lincheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import racecourse.api.verdict.Location;
import racecourse.api.verdict.Step;

/**
 * The two or three steps of an interleaving that make the difference.
 *
 * @param marked all steps, the key ones marked
 * @param location the line of the first key step, or null if there is none
 * @param lostUpdate for a lost update, what was overwritten, as half a sentence; else null
 */
record KeySteps(List<Step> marked, Location location, String lostUpdate) {

    /**
     * Finds them: a read, another thread's write and a write that overwrites it, if there are such;
     * else the steps around the first point where another thread broke in.
     */
    static KeySteps of(List<Step> steps) {
        for (int read = 0; read < steps.size(); read++) {
            int overwritten = overwritten(steps, read);
            int overwriting = overwritten < 0 ? -1 : overwriting(steps, read, overwritten);
            if (overwriting >= 0) {
                return mark(
                        steps,
                        Set.of(read, overwritten, overwriting),
                        "what one thread wrote to "
                                + variable(steps.get(read))
                                + " was overwritten by another that had read it before");
            }
        }
        Set<Integer> around = new TreeSet<>();
        for (int i = 1; i < steps.size() && around.isEmpty(); i++) {
            int broken = steps.get(i - 1).thread();
            if (steps.get(i).thread() != broken && comesBack(steps, i, broken) >= 0) {
                around.addAll(List.of(i - 1, i, comesBack(steps, i, broken)));
            }
        }
        return mark(steps, around, null);
    }

    private static KeySteps mark(List<Step> steps, Set<Integer> key, String lostUpdate) {
        List<Step> marked = new ArrayList<>();
        Location location = null;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            boolean isKey = key.contains(i);
            marked.add(new Step(step.thread(), step.location(), step.operation(), isKey));
            if (isKey && location == null) {
                location = step.location();
            }
        }
        return new KeySteps(List.copyOf(marked), location, lostUpdate);
    }

    /** The first write of what step {@code read} read, by another thread; or -1. */
    private static int overwritten(List<Step> steps, int read) {
        if (!steps.get(read).operation().contains(".READ: ")) {
            return -1;
        }
        for (int i = read + 1; i < steps.size(); i++) {
            if (sameVariable(steps, read, i)) {
                if (steps.get(i).thread() == steps.get(read).thread()) {
                    return -1;
                }
                if (isWrite(steps.get(i))) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** The write by the thread of {@code read} that comes next, unless it reads again; or -1. */
    private static int overwriting(List<Step> steps, int read, int overwritten) {
        for (int i = overwritten + 1; i < steps.size(); i++) {
            if (sameVariable(steps, read, i) && steps.get(i).thread() == steps.get(read).thread()) {
                return isWrite(steps.get(i)) ? i : -1;
            }
        }
        return -1;
    }

    private static int comesBack(List<Step> steps, int from, int thread) {
        for (int i = from; i < steps.size(); i++) {
            if (steps.get(i).thread() == thread) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isWrite(Step step) {
        return step.operation().contains(".WRITE: ");
    }

    private static boolean sameVariable(List<Step> steps, int one, int other) {
        return variable(steps.get(one)).equals(variable(steps.get(other)));
    }

    private static String variable(Step step) {
        return step.operation().replaceFirst("\\.(READ|WRITE): .*", "");
    }
}
