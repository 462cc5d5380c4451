package racecourse.core.mutant;

import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Waits for the end of a process before it reads what that writes. */
final class ReadLate implements MutationOperator {

    private static final Set<String> OUTPUT = Set.of("getInputStream", "inputReader");

    @Override
    public String name() {
        return "read-late";
    }

    @Override
    public List<Mutation> mutationsOf(Source source) {
        List<Mutation> mutations = new ArrayList<>();
        for (MethodCallExpr call : source.all(MethodCallExpr.class)) {
            if (Calls.isOf(OUTPUT, call) && call.getScope().isPresent()) {
                Tree.around(call, Statement.class)
                        .filter(
                                s ->
                                        s.getParentNode()
                                                .filter(BlockStmt.class::isInstance)
                                                .isPresent())
                        .map(
                                statement ->
                                        source.insertBefore(
                                                statement,
                                                Calls.receiver(call) + ".onExit().join();"))
                        .ifPresent(edit -> mutations.add(Mutation.of(call, edit)));
            }
        }
        return mutations;
    }
}
