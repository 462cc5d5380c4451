package racecourse.core.mutant;

import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Makes two critical sections of one (ConMAn: SPCR), wherever both then use shared state. Where
 * only a notification is left for the second one, that would be right.
 */
final class SplitCriticalSection implements MutationOperator {

    private static final Set<String> NOTIFYING =
            Set.of("notify", "notifyAll", "signal", "signalAll");

    @Override
    public String name() {
        return "split-section";
    }

    @Override
    public List<Mutation> mutationsOf(Source source) {
        List<Mutation> mutations = new ArrayList<>();
        for (CriticalSection section : CriticalSection.in(source)) {
            List<Statement> all = section.inside();
            for (int i = 1; i < all.size(); i++) {
                if (all.subList(0, i).stream().anyMatch(SharedState::isUsedBy)
                        && all.subList(i, all.size()).stream()
                                .anyMatch(s -> SharedState.isUsedBy(s) && !isFreeToStandApart(s))) {
                    mutations.add(new Mutation(all.get(i), section.splitBefore(i)));
                }
            }
        }
        return mutations;
    }

    private static boolean isFreeToStandApart(Statement statement) {
        return statement instanceof ReturnStmt
                || Calls.callOf(statement).filter(call -> Calls.isOf(NOTIFYING, call)).isPresent();
    }
}
