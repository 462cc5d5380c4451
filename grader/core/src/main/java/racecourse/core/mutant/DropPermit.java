package racecourse.core.mutant;

import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Leaves out the taking of a permit that another method gives back (ConMAn: RCXC of acquire). Where
 * the same method gives it back, it is a lock: see {@link DropLock}.
 */
final class DropPermit implements MutationOperator {

    private static final Set<String> ACQUIRING = Set.of("acquire", "acquireUninterruptibly");

    @Override
    public String name() {
        return "drop-acquire";
    }

    @Override
    public List<Mutation> mutationsOf(Source source) {
        List<Mutation> mutations = new ArrayList<>();
        for (MethodCallExpr call : source.all(MethodCallExpr.class)) {
            if (Calls.isOf(ACQUIRING, call) && !isGivenBack(call)) {
                Calls.statementOf(call)
                        .ifPresent(s -> mutations.add(Mutation.of(s, source.delete(s))));
            }
        }
        return mutations;
    }

    private static boolean isGivenBack(MethodCallExpr acquire) {
        return Calls.methodAround(acquire).stream()
                .flatMap(method -> Calls.in(method))
                .anyMatch(
                        call ->
                                Calls.isOf(Calls.LEAVING, call)
                                        && Calls.receiver(call).equals(Calls.receiver(acquire)));
    }
}
