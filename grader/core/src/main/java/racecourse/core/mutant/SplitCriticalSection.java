package racecourse.core.mutant;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes two critical sections of one (ConMAn: SPCR), wherever both then use shared state. Two such
 * mutants would be right, and are not made: where only a notification is left for the second one,
 * and where another section around it hides what the first one has changed.
 */
final class SplitCriticalSection implements MutationOperator {

    private static final Set<String> WAITING = Set.of("wait", "await");
    private static final Set<String> NOTIFYING =
            Set.of("notify", "notifyAll", "signal", "signalAll");

    @Override
    public String name() {
        return "split-section";
    }

    @Override
    public List<Mutation> mutationsOf(Source source) {
        List<Mutation> mutations = new ArrayList<>();
        Set<String> notifying = notifying(source);
        List<CriticalSection> sections = CriticalSection.in(source);
        for (CriticalSection section : sections) {
            boolean nested = sections.stream().anyMatch(other -> isInside(section, other));
            List<Statement> all = section.inside();
            for (int i = 1; i < all.size(); i++) {
                List<Statement> first = all.subList(0, i);
                if (first.stream().anyMatch(SharedState::isUsedBy)
                        && !(nested && first.stream().anyMatch(SplitCriticalSection::changes))
                        && !beginsWithWait(all.get(i))
                        && all.subList(i, all.size()).stream()
                                .anyMatch(
                                        s ->
                                                SharedState.isUsedBy(s)
                                                        && !mayStandApart(s, notifying))) {
                    mutations.add(new Mutation(all.get(i), section.splitBefore(i)));
                }
            }
        }
        return mutations;
    }

    private static boolean isInside(CriticalSection section, CriticalSection other) {
        Node place = section.place();
        return other.inside().stream().anyMatch(s -> s == place || s.isAncestorOf(place));
    }

    /** Whether others may come in there anyway: a wait gives up the lock, and may end at once. */
    private static boolean beginsWithWait(Statement statement) {
        if (statement instanceof TryStmt attempt) {
            return attempt.getTryBlock().getStatements().getFirst().stream()
                    .anyMatch(SplitCriticalSection::beginsWithWait);
        }
        return statement instanceof WhileStmt
                && Calls.in(statement).anyMatch(call -> Calls.isOf(WAITING, call));
    }

    private static boolean mayStandApart(Statement statement, Set<String> notifying) {
        return statement instanceof ReturnStmt
                || Calls.in(statement).anyMatch(call -> Calls.isOf(notifying, call))
                        && !changes(statement);
    }

    private static boolean changes(Statement statement) {
        return statement.findFirst(AssignExpr.class).isPresent()
                || statement.findFirst(UnaryExpr.class, SplitCriticalSection::counts).isPresent();
    }

    /** What notifies: calls of the JDK's, and methods of the source that make such calls. */
    private static Set<String> notifying(Source source) {
        Set<String> names = new HashSet<>(NOTIFYING);
        while (names.addAll(
                source.methods().stream()
                        .filter(m -> Calls.in(m).anyMatch(call -> Calls.isOf(names, call)))
                        .map(m -> m.getNameAsString())
                        .toList())) {
            // once more, for those who call the ones just found
        }
        return names;
    }

    private static boolean counts(UnaryExpr expression) {
        return expression.getOperator().isPostfix()
                || expression.toString().startsWith("--")
                || expression.toString().startsWith("++");
    }
}
