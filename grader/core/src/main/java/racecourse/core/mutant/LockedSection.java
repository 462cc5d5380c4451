package racecourse.core.mutant;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands between a call like {@code lock()} and one like {@code unlock()}: the block of a try
 * whose finally leaves, or the statements of one block.
 *
 * @param source where it is
 * @param entering the statement that enters
 * @param leaving the statement that leaves
 * @param whole the last statement of all this: the try, or the one that leaves
 * @param inside the statements between
 */
record LockedSection(
        Source source,
        Statement entering,
        Statement leaving,
        Statement whole,
        List<Statement> inside)
        implements CriticalSection {

    static List<CriticalSection> in(Source source) {
        List<CriticalSection> sections = new ArrayList<>();
        for (BlockStmt block : source.all(BlockStmt.class)) {
            List<Statement> all = block.getStatements();
            for (int i = 0; i < all.size(); i++) {
                sectionFrom(source, all, i).ifPresent(sections::add);
            }
        }
        return sections;
    }

    private static Optional<LockedSection> sectionFrom(
            Source source, List<Statement> all, int index) {
        Optional<MethodCallExpr> call = Calls.callOf(all.get(index));
        if (call.isEmpty() || !Calls.isOf(Calls.ENTERING, call.get())) {
            return Optional.empty();
        }
        String lock = Calls.receiver(call.get());
        for (int i = index + 1; i < all.size(); i++) {
            Statement next = all.get(i);
            if (leaves(next, lock)) {
                List<Statement> inside = all.subList(index + 1, i);
                return Optional.of(new LockedSection(source, all.get(index), next, next, inside));
            }
            if (next instanceof TryStmt attempt && attempt.getFinallyBlock().isPresent()) {
                Optional<Statement> leaving =
                        attempt.getFinallyBlock().get().getStatements().stream()
                                .filter(s -> leaves(s, lock))
                                .findFirst();
                if (leaving.isPresent()) {
                    List<Statement> inside = attempt.getTryBlock().getStatements();
                    return Optional.of(
                            new LockedSection(
                                    source, all.get(index), leaving.get(), attempt, inside));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean leaves(Statement statement, String lock) {
        return Calls.callOf(statement)
                .filter(call -> Calls.isOf(Calls.LEAVING, call))
                .filter(call -> Calls.receiver(call).equals(lock))
                .isPresent();
    }

    @Override
    public Node place() {
        return entering;
    }

    @Override
    public List<Edit> withoutFirst() {
        Statement first = inside.get(0);
        return List.of(source.insertBefore(entering, source.textOf(first)), source.delete(first));
    }

    @Override
    public List<Edit> withoutLast() {
        int size = inside.size();
        Statement last = inside.get(size - 1);
        List<Edit> edits = new ArrayList<>();
        if (whole instanceof TryStmt) {
            edits.addAll(
                    CriticalSection.declareOutside(
                            source, whole, inside.subList(0, size - 1), List.of(last), ""));
        }
        edits.add(source.delete(last));
        edits.add(source.insertAfter(whole, source.textOf(last)));
        return edits;
    }

    @Override
    public List<Edit> splitBefore(int index) {
        return List.of(
                source.insertBefore(inside.get(index), source.textOf(leaving)),
                source.insertBefore(inside.get(index), enteringAgain()));
    }

    private String enteringAgain() {
        ExpressionStmt statement = entering.asExpressionStmt();
        return statement
                .getExpression()
                .toVariableDeclarationExpr()
                .map(declaration -> source.textOf(declaration.getVariable(0)) + ";")
                .orElseGet(() -> source.textOf(statement));
    }
}
