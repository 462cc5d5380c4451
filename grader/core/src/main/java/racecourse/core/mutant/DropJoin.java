package racecourse.core.mutant;

import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.List;

/**
 * Doesn't wait for the end of a thread, a task or a pool (ConMAn: RTXC of join). A pool that a try
 * closes waits all the same.
 */
final class DropJoin implements MutationOperator {

    private final MutationOperator drop =
            new DropCall("drop-join", "join", "get", "awaitTermination");

    @Override
    public String name() {
        return drop.name();
    }

    @Override
    public List<Mutation> mutationsOf(Source source) {
        return drop.mutationsOf(source).stream()
                .filter(mutation -> !isInPoolThatIsClosed((Statement) mutation.place()))
                .toList();
    }

    private static boolean isInPoolThatIsClosed(Statement join) {
        return Tree.around(join, TryStmt.class).stream()
                .flatMap(attempt -> attempt.getResources().stream())
                .flatMap(resource -> resource.findAll(MethodCallExpr.class).stream())
                .anyMatch(call -> Calls.receiver(call).equals("Executors"));
    }
}
