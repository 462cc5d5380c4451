package racecourse.core.mutant;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code try (FileLock lock = channel.lock()) { ... }}: what stands between taking a file lock and
 * its release.
 *
 * @param source where it is
 * @param attempt the try, without catch and finally
 */
record ResourceSection(Source source, TryStmt attempt) implements CriticalSection {

    private static final Set<String> LOCKING = Set.of("lock");

    static List<CriticalSection> in(Source source) {
        return source.all(TryStmt.class).stream()
                .filter(attempt -> attempt.getResources().stream().anyMatch(r -> isLock(r)))
                .filter(attempt -> attempt.getCatchClauses().isEmpty())
                .filter(attempt -> attempt.getFinallyBlock().isEmpty())
                .<CriticalSection>map(attempt -> new ResourceSection(source, attempt))
                .toList();
    }

    /** Whether a resource of a try is a lock that is taken there. */
    static boolean isLock(Expression resource) {
        return resource.isVariableDeclarationExpr()
                && resource.asVariableDeclarationExpr()
                        .getVariable(0)
                        .getInitializer()
                        .filter(MethodCallExpr.class::isInstance)
                        .filter(call -> Calls.isOf(LOCKING, call.asMethodCallExpr()))
                        .isPresent();
    }

    @Override
    public Node place() {
        return attempt;
    }

    @Override
    public List<Statement> inside() {
        return attempt.getTryBlock().getStatements();
    }

    @Override
    public List<Edit> withoutFirst() {
        Statement first = inside().get(0);
        return List.of(source.insertBefore(attempt, source.textOf(first)), source.delete(first));
    }

    @Override
    public List<Edit> withoutLast() {
        List<Statement> all = inside();
        int size = all.size();
        Statement last = all.get(size - 1);
        List<Edit> edits =
                new ArrayList<>(
                        CriticalSection.declareOutside(
                                source, attempt, all.subList(0, size - 1), List.of(last), ""));
        edits.add(source.delete(last));
        edits.add(source.insertAfter(attempt, source.textOf(last)));
        return edits;
    }

    @Override
    public List<Edit> splitBefore(int index) {
        List<Statement> all = inside();
        List<Edit> edits =
                new ArrayList<>(
                        CriticalSection.declareOutside(
                                source,
                                attempt,
                                all.subList(0, index),
                                all.subList(index, all.size()),
                                ""));
        edits.add(source.insertBefore(all.get(index), "}"));
        edits.add(source.insertBefore(all.get(index), opening()));
        return edits;
    }

    private String opening() {
        String text = source.textOf(attempt);
        return text.substring(0, source.begin(attempt.getTryBlock()) - source.begin(attempt) + 1);
    }
}
