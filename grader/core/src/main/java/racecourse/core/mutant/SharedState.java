package racecourse.core.mutant;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.type.Type;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells statements that may use what threads share from those that can't. */
final class SharedState {

    private static final Set<String> HARMLESS =
            Set.of(
                    "requireNonNull",
                    "onSpinWait",
                    "yield",
                    "sleep",
                    "currentThread",
                    "interrupt",
                    "interrupted");

    private static final Set<String> MUTABLE =
            Set.of(
                    "ArrayDeque",
                    "ArrayList",
                    "Collection",
                    "Deque",
                    "HashMap",
                    "HashSet",
                    "LinkedList",
                    "List",
                    "Map",
                    "Queue",
                    "Set",
                    "StringBuilder");

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

    /**
     * Whether objects of a source have parts that are neither final nor volatile nor atomic: what
     * an atomic variable may guard.
     */
    static boolean isPlainIn(Source source) {
        Set<String> reachedByHandles =
                source.all(StringLiteralExpr.class).stream()
                        .map(StringLiteralExpr::asString)
                        .collect(Collectors.toSet());
        return source.all(FieldDeclaration.class).stream()
                .filter(field -> !field.isStatic() && !field.isVolatile())
                .flatMap(field -> field.getVariables().stream())
                .filter(variable -> !reachedByHandles.contains(variable.getNameAsString()))
                .anyMatch(SharedState::isPlain);
    }

    private static boolean isPlain(VariableDeclarator variable) {
        FieldDeclaration field = Tree.around(variable, FieldDeclaration.class).orElseThrow();
        Type type = variable.getType();
        return !field.isFinal()
                || type.isArrayType()
                || type.isClassOrInterfaceType()
                        && MUTABLE.contains(type.asClassOrInterfaceType().getNameAsString());
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
