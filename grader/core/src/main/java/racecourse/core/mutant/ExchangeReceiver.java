package racecourse.core.mutant;

import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Calls a condition's, semaphore's or latch's method on another one of the class; of a lock, all
 * calls of one method together (ConMAn: EELO).
 */
final class ExchangeReceiver implements MutationOperator {

    private static final Set<String> ONE_BY_ONE =
            Set.of("Condition", "Semaphore", "CountDownLatch");
    private static final Set<String> TOGETHER = Set.of("Lock", "ReentrantLock");

    @Override
    public String name() {
        return "exchange-receiver";
    }

    @Override
    public List<Mutation> mutationsOf(Source source) {
        List<Mutation> mutations = new ArrayList<>();
        for (MethodCallExpr call : source.all(MethodCallExpr.class)) {
            for (String other : others(call, ONE_BY_ONE, source)) {
                Expression receiver = call.getScope().orElseThrow();
                mutations.add(Mutation.of(call, source.replace(receiver, other)));
            }
        }
        for (CallableDeclaration<?> method : source.methods()) {
            List<MethodCallExpr> calls = Calls.in(method).toList();
            for (MethodCallExpr call : calls) {
                for (String other : others(call, TOGETHER, source)) {
                    mutations.add(onOther(other, call, calls, source));
                }
            }
        }
        return mutations;
    }

    private static Mutation onOther(
            String other, MethodCallExpr call, List<MethodCallExpr> calls, Source source) {
        List<Edit> edits =
                calls.stream()
                        .filter(c -> Calls.receiver(c).equals(Calls.receiver(call)))
                        .map(c -> source.replace(c.getScope().orElseThrow(), other))
                        .toList();
        return new Mutation(call, edits);
    }

    private static List<String> others(MethodCallExpr call, Set<String> types, Source source) {
        return call.getScope().stream()
                .filter(Expression::isNameExpr)
                .flatMap(scope -> source.declaredType(scope).stream())
                .filter(types::contains)
                .flatMap(type -> source.fieldsOfType(type).stream())
                .filter(field -> !field.equals(Calls.receiver(call)))
                .toList();
    }
}
