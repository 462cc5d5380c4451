package racecourse.core.mutant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the mutants of a source. */
public final class MutantMaker {

    private MutantMaker() {}

    /**
     * All mutants of a source that differ from it and from each other, in the order of the
     * operators and of their places; some may not compile.
     *
     * @param file the file's name
     * @param text Java of level 21 or lower
     * @throws IllegalArgumentException if it can't be parsed
     */
    public static List<Mutant> mutantsOf(String file, String text) {
        return mutantsOf(file, text, Operators.ALL);
    }

    static List<Mutant> mutantsOf(String file, String text, List<MutationOperator> operators) {
        Source source = Source.parse(text);
        Set<String> seen = new HashSet<>(Set.of(text));
        List<Mutant> mutants = new ArrayList<>();
        for (MutationOperator operator : operators) {
            Map<Object, Integer> counts = new HashMap<>();
            for (Mutation mutation : operator.mutationsOf(source)) {
                String after = mutation.applyTo(text);
                if (seen.add(after)) {
                    int line = mutation.place().getRange().orElseThrow().begin.line;
                    String changed = Mutant.firstChange(text, after);
                    mutants.add(
                            new Mutant(
                                    operator.name(),
                                    file,
                                    line,
                                    counts.merge(line, 1, Integer::sum),
                                    changed,
                                    counts.merge(changed, 1, Integer::sum),
                                    text,
                                    after));
                }
            }
        }
        return mutants;
    }
}
