package racecourse.core.mutant;

import com.github.javaparser.ast.stmt.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves the first or the last statement of a critical section out of it (ConMAn: SKCR, SHCR). So
 * the unlock comes one statement too early, or the lock too late.
 */
final class ShrinkCriticalSection implements MutationOperator {

    @Override
    public String name() {
        return "shrink-section";
    }

    @Override
    public List<Mutation> mutationsOf(Source source) {
        List<Mutation> mutations = new ArrayList<>();
        for (CriticalSection section : CriticalSection.in(source)) {
            List<Statement> all = section.inside();
            if (all.size() < 2) {
                continue;
            }
            if (SharedState.isUsedBy(all.get(0))) {
                mutations.add(new Mutation(all.get(0), section.withoutFirst()));
            }
            Statement last = all.get(all.size() - 1);
            if (SharedState.isUsedBy(last)) {
                mutations.add(new Mutation(last, section.withoutLast()));
            }
        }
        return mutations;
    }
}
