package racecourse.core.mutant;

import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.ArrayList;
import java.util.List;

/** Forgets an interrupt that was caught, instead of setting the thread's flag again. */
final class DropInterruptRestore implements MutationOperator {

    @Override
    public String name() {
        return "drop-interrupt-restore";
    }

    @Override
    public List<Mutation> mutationsOf(Source source) {
        List<Mutation> mutations = new ArrayList<>();
        for (MethodCallExpr call : source.all(MethodCallExpr.class)) {
            if (call.getNameAsString().equals("interrupt")
                    && Calls.receiver(call).equals("Thread.currentThread()")) {
                Calls.statementOf(call)
                        .ifPresent(s -> mutations.add(Mutation.of(s, source.delete(s))));
            }
        }
        return mutations;
    }
}
