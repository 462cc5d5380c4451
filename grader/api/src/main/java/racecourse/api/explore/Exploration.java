package racecourse.api.explore;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was found out about a program.
 *
 * @param outcomes by their value, in its order; unmodifiable
 * @param schedules how many schedules were run; of those that differ only in the order of steps
 *     that have nothing to do with each other, an exhaustive exploration counts one
 * @param exhaustive whether these are all schedules within the bound that was asked for, and all
 *     choices of the memory model
 * @param unsupported what the explorer met and doesn't model; if not empty, the outcomes prove
 *     nothing
 */
public record Exploration(
        Map<String, Outcome> outcomes, int schedules, boolean exhaustive, Set<String> unsupported) {

    /** Copies the collections. */
    public Exploration {
        outcomes = Collections.unmodifiableMap(new TreeMap<>(outcomes));
        unsupported = Collections.unmodifiableSet(new TreeSet<>(unsupported));
    }

    /** The outcomes' values, in their order. */
    public Set<String> values() {
        return outcomes.keySet();
    }

    /** In how many schedules this was the outcome; 0 if in none. */
    public int count(String value) {
        Outcome outcome = outcomes.get(value);
        return outcome == null ? 0 : outcome.count();
    }
}
