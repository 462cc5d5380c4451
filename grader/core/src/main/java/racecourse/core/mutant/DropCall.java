package racecourse.core.mutant;

import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Leaves out a call that is a statement of its own (ConMAn: RTXC for the methods of threads and
 * monitors, RCXC for those of {@code java.util.concurrent}).
 */
final class DropCall implements MutationOperator {

    private final String name;
    private final Set<String> methods;

    DropCall(String name, String... methods) {
        this.name = name;
        this.methods = Set.of(methods);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Mutation> mutationsOf(Source source) {
        List<Mutation> mutations = new ArrayList<>();
        for (ExpressionStmt statement : source.all(ExpressionStmt.class)) {
            if (called(statement).filter(methods::contains).isPresent()) {
                mutations.add(Mutation.of(statement, source.delete(statement)));
            }
        }
        return mutations;
    }

    /** The method that a statement calls, or has called for each element. */
    private static Optional<String> called(ExpressionStmt statement) {
        if (!(statement.getExpression() instanceof MethodCallExpr call)) {
            return Optional.empty();
        }
        if (call.getNameAsString().equals("forEach")) {
            return call.getArguments().stream()
                    .filter(MethodReferenceExpr.class::isInstance)
                    .map(reference -> reference.asMethodReferenceExpr().getIdentifier())
                    .findFirst();
        }
        return Optional.of(call.getNameAsString());
    }
}
