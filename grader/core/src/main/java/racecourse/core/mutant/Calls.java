package racecourse.core.mutant;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Questions about calls of methods. */
final class Calls {

    /** What enters a critical section, or takes a permit. */
    static final Set<String> ENTERING =
            Set.of(
                    "lock",
                    "lockInterruptibly",
                    "acquire",
                    "acquireUninterruptibly",
                    "readLock",
                    "writeLock");

    /** What leaves a critical section, or gives a permit back. */
    static final Set<String> LEAVING = Set.of("unlock", "unlockRead", "unlockWrite", "release");

    /** What a thread waits by, with or without giving the processor away. */
    static final Set<String> WAITING =
            Set.of(
                    "wait",
                    "await",
                    "awaitNanos",
                    "awaitUninterruptibly",
                    "park",
                    "parkNanos",
                    "acquire",
                    "acquireUninterruptibly",
                    "onSpinWait",
                    "yield",
                    "sleep");

    private Calls() {}

    /** Whether it calls a method with one of these names. */
    static boolean isOf(Set<String> names, MethodCallExpr call) {
        return names.contains(call.getNameAsString());
    }

    /** What the method is called on, as it is written; empty for the object itself. */
    static String receiver(MethodCallExpr call) {
        return call.getScope().map(Node::toString).orElse("");
    }

    /** The statement that consists of nothing but this call. */
    static Optional<Statement> statementOf(MethodCallExpr call) {
        return call.getParentNode()
                .filter(ExpressionStmt.class::isInstance)
                .map(Statement.class::cast);
    }

    /** The same, or the declaration of a variable that gets its value from the call. */
    static Optional<Statement> statementFor(MethodCallExpr call) {
        return Tree.around(call, ExpressionStmt.class)
                .filter(statement -> callOf(statement).filter(c -> c == call).isPresent())
                .map(Statement.class::cast);
    }

    /** The call that a statement consists of, or that its variable gets its value from. */
    static Optional<MethodCallExpr> callOf(Statement statement) {
        if (!(statement instanceof ExpressionStmt expression)) {
            return Optional.empty();
        }
        Expression value = expression.getExpression();
        if (value.isVariableDeclarationExpr()
                && value.asVariableDeclarationExpr().getVariables().size() == 1) {
            value = value.asVariableDeclarationExpr().getVariable(0).getInitializer().orElse(value);
        }
        return value.toMethodCallExpr();
    }

    /** The method or constructor that a node stands in. */
    static Optional<Node> methodAround(Node node) {
        return Tree.around(node, CallableDeclaration.class).map(Node.class::cast);
    }

    /** All calls inside a node, in the order of the text. */
    static Stream<MethodCallExpr> in(Node node) {
        return node.findAll(MethodCallExpr.class).stream();
    }
}
