package racecourse.core.mutant;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.Statement;
import java.util.HashSet;
import java.util.Set;

/** Tells statements that may use what threads share from those that can't. */
final class SharedState {

    private static final Set<String> HARMLESS =
            Set.of("requireNonNull", "onSpinWait", "yield", "sleep", "currentThread");

    private SharedState() {}

    /** Whether it may read or write something that other threads can reach. */
    static boolean isUsedBy(Statement statement) {
        Set<String> locals = new HashSet<>();
        Calls.methodAround(statement)
                .ifPresent(
                        method -> {
                            method.findAll(Parameter.class)
                                    .forEach(p -> locals.add(p.getNameAsString()));
                            method.findAll(VariableDeclarator.class)
                                    .forEach(v -> locals.add(v.getNameAsString()));
                        });
        return statement.stream().anyMatch(node -> isUse(node, locals));
    }

    private static boolean isUse(Node node, Set<String> locals) {
        if (node instanceof NameExpr name) {
            return !locals.contains(name.getNameAsString())
                    && Character.isLowerCase(name.getNameAsString().charAt(0));
        }
        if (node instanceof MethodCallExpr call) {
            return !Calls.isOf(HARMLESS, call);
        }
        return node instanceof FieldAccessExpr || node instanceof ArrayAccessExpr;
    }
}
