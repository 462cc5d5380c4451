package racecourse.core.exercise;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import racecourse.core.failure.InputException;

/**
 * The checks of an exercise, in the order of its spec.
 *
 * @param specClass binary name of the spec
 * @param checks the checks
 */
public record Rubric(String specClass, List<CheckDefinition> checks) {

    /** Copies the list. */
    public Rubric {
        checks = List.copyOf(checks);
    }

    /**
     * The checks in the order in which they are run: that of the spec, but those that rewrite
     * classes last, unless another requires them.
     */
    public List<CheckDefinition> inRunningOrder() {
        Set<String> required =
                checks.stream().flatMap(c -> c.requires().stream()).collect(Collectors.toSet());
        Predicate<CheckDefinition> late = c -> c.rewritesClasses() && !required.contains(c.id());
        return Stream.concat(checks.stream().filter(late.negate()), checks.stream().filter(late))
                .toList();
    }

    /**
     * The check with this id.
     *
     * @throws InputException if there is none
     */
    public CheckDefinition check(String id) {
        return checks.stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                new InputException(
                                        "There is no check "
                                                + id
                                                + ". There are: "
                                                + checks.stream()
                                                        .map(CheckDefinition::id)
                                                        .collect(Collectors.joining(", "))
                                                + "."));
    }

    /** These checks and those that they require. */
    public Rubric reducedTo(Collection<String> ids) {
        Set<String> kept = new HashSet<>(ids);
        for (int before = 0; before < kept.size(); ) {
            before = kept.size();
            checks.stream()
                    .filter(check -> kept.contains(check.id()))
                    .toList()
                    .forEach(check -> kept.addAll(check.requires()));
        }
        return new Rubric(
                specClass, checks.stream().filter(check -> kept.contains(check.id())).toList());
    }

    /** What all checks are worth together. */
    public int maxScore() {
        return checks.stream().mapToInt(CheckDefinition::points).sum();
    }
}
