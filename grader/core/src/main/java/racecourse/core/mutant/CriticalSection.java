package racecourse.core.mutant;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Statements that threads go through one at a time, however that is done. */
interface CriticalSection {

    /** What stands for it in a report. */
    Node place();

    /** The statements inside; at least one. */
    List<Statement> inside();

    /** The edits that move its first statement before it. */
    List<Edit> withoutFirst();

    /** The edits that move its last statement after it. */
    List<Edit> withoutLast();

    /** The edits that end it before the statement of this index, and begin another there. */
    List<Edit> splitBefore(int index);

    /** All in a source, in no particular order. */
    static List<CriticalSection> in(Source source) {
        return Stream.of(
                        SynchronizedBlock.in(source),
                        SynchronizedMethod.in(source),
                        LockedSection.in(source),
                        ResourceSection.in(source))
                .flatMap(List::stream)
                .filter(section -> !section.inside().isEmpty())
                .toList();
    }

    /**
     * The edits that declare, before a statement, the variables that statements declare and later
     * ones use.
     *
     * @param opening code to put between those declarations and the statement; may be empty
     */
    static List<Edit> declareOutside(
            Source source,
            Statement outside,
            List<Statement> early,
            List<Statement> late,
            String opening) {
        List<Edit> declarations = new ArrayList<>();
        List<Edit> assignments = new ArrayList<>();
        for (Statement statement : early) {
            declaredBy(statement)
                    .filter(declared -> isUsed(declared.getNameAsString(), late))
                    .ifPresent(
                            declared -> {
                                String name = declared.getNameAsString();
                                declarations.add(
                                        source.insertBefore(
                                                outside,
                                                source.textOf(declared.getType())
                                                        + " "
                                                        + name
                                                        + ";"));
                                assignments.add(
                                        declared.getInitializer()
                                                .map(
                                                        value ->
                                                                assign(
                                                                        source, statement, name,
                                                                        value))
                                                .orElseGet(() -> source.delete(statement)));
                            });
        }
        if (!opening.isEmpty()) {
            declarations.add(source.insertBefore(outside, opening));
        }
        declarations.addAll(assignments);
        return declarations;
    }

    private static Edit assign(Source source, Statement statement, String name, Expression value) {
        return source.replace(statement, name + " = " + source.textOf(value) + ";");
    }

    private static Optional<VariableDeclarator> declaredBy(Statement statement) {
        return Optional.of(statement)
                .filter(ExpressionStmt.class::isInstance)
                .map(s -> s.asExpressionStmt().getExpression())
                .filter(VariableDeclarationExpr.class::isInstance)
                .map(e -> e.asVariableDeclarationExpr().getVariables())
                .filter(variables -> variables.size() == 1)
                .map(variables -> variables.get(0));
    }

    private static boolean isUsed(String name, List<Statement> statements) {
        return statements.stream()
                .flatMap(statement -> statement.findAll(NameExpr.class).stream())
                .anyMatch(use -> use.getNameAsString().equals(name));
    }
}
