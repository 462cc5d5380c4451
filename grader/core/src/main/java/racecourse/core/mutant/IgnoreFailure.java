package racecourse.core.mutant;

import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.List;
import java.util.Set;

/**
 * Goes on as if an attempt had succeeded: a compare-and-set, the taking of a permit, an optimistic
 * read.
 */
final class IgnoreFailure implements MutationOperator {

    private static final Set<String> ATTEMPTS = Set.of("tryAcquire", "validate");

    @Override
    public String name() {
        return "ignore-failure";
    }

    @Override
    public List<Mutation> mutationsOf(Source source) {
        return source.all(MethodCallExpr.class).stream()
                .filter(
                        call ->
                                Calls.isOf(ATTEMPTS, call)
                                        || Calls.isOf(CompareThenSet.ONE_STEP, call))
                .filter(call -> Calls.statementOf(call).isEmpty())
                .map(
                        call ->
                                Mutation.of(
                                        call,
                                        source.replace(
                                                call, "(" + source.textOf(call) + " || true)")))
                .toList();
    }
}
