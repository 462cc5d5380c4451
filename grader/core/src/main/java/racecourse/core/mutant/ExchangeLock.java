package racecourse.core.mutant;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Synchronizes a block on another object that the same class locks (ConMAn: MSP), and exchanges the
 * objects of a block and the one around it (ESP).
 */
final class ExchangeLock implements MutationOperator {

    @Override
    public String name() {
        return "exchange-lock";
    }

    @Override
    public List<Mutation> mutationsOf(Source source) {
        List<Mutation> mutations = new ArrayList<>();
        for (SynchronizedStmt block : source.all(SynchronizedStmt.class)) {
            Expression lock = block.getExpression();
            for (String other : othersThan(lock.toString(), block)) {
                mutations.add(Mutation.of(block, source.replace(lock, other)));
            }
            Tree.around(block, SynchronizedStmt.class)
                    .map(SynchronizedStmt::getExpression)
                    .filter(outer -> !outer.equals(lock))
                    .ifPresent(
                            outer ->
                                    mutations.add(
                                            Mutation.of(
                                                    block,
                                                    source.replace(outer, source.textOf(lock)),
                                                    source.replace(lock, source.textOf(outer)))));
        }
        return mutations;
    }

    /** Objects that the block's class locks elsewhere and that are at hand everywhere in it. */
    private static Set<String> othersThan(String lock, SynchronizedStmt block) {
        TypeDeclaration<?> type = Tree.around(block, TypeDeclaration.class).orElseThrow();
        Set<String> fields = new LinkedHashSet<>();
        type.getFields()
                .forEach(
                        field ->
                                field.getVariables().forEach(v -> fields.add(v.getNameAsString())));
        Set<String> others = new LinkedHashSet<>();
        if (type.findAll(MethodDeclaration.class).stream()
                .anyMatch(method -> method.isSynchronized() && !method.isStatic())) {
            others.add("this");
        }
        type.findAll(SynchronizedStmt.class).stream()
                .map(SynchronizedStmt::getExpression)
                .filter(e -> e.isThisExpr() || e instanceof NameExpr)
                .map(Expression::toString)
                .filter(e -> e.equals("this") || fields.contains(e))
                .forEach(others::add);
        others.remove(lock);
        return others;
    }
}
