package racecourse.core.mutant;

import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes all calls away by which one method enters and leaves critical sections of one lock (ConMAn:
 * RCXC of lock and unlock together: one alone is noticed at once).
 */
final class DropLock implements MutationOperator {

    private static final Set<String> TRYING = Set.of("tryLock", "tryAcquire");

    @Override
    public String name() {
        return "drop-lock";
    }

    @Override
    public List<Mutation> mutationsOf(Source source) {
        List<Mutation> mutations = new ArrayList<>();
        for (CallableDeclaration<?> method : source.methods()) {
            Map<String, List<MethodCallExpr>> byLock = new LinkedHashMap<>();
            for (MethodCallExpr call : method.findAll(MethodCallExpr.class)) {
                byLock.computeIfAbsent(Calls.receiver(call), lock -> new ArrayList<>()).add(call);
            }
            byLock.values().stream()
                    .filter(calls -> enters(calls) && leaves(calls))
                    .forEach(calls -> mutations.add(without(calls, source)));
        }
        return mutations;
    }

    private static boolean enters(List<MethodCallExpr> calls) {
        return calls.stream().anyMatch(c -> Calls.isOf(Calls.ENTERING, c) || Calls.isOf(TRYING, c));
    }

    private static boolean leaves(List<MethodCallExpr> calls) {
        return calls.stream().anyMatch(call -> Calls.isOf(Calls.LEAVING, call));
    }

    private static Mutation without(List<MethodCallExpr> calls, Source source) {
        List<Edit> edits = new ArrayList<>();
        for (MethodCallExpr call : calls) {
            if (Calls.isOf(TRYING, call)) {
                // Not true itself: the compiler would find what comes after unreachable.
                edits.add(source.replace(call, "Boolean.TRUE"));
            } else if (Calls.isOf(Calls.ENTERING, call) || Calls.isOf(Calls.LEAVING, call)) {
                Calls.statementFor(call)
                        .ifPresent(statement -> edits.add(source.delete(statement)));
            }
        }
        return new Mutation(calls.get(0), edits);
    }
}
