package racecourse.core.mutant;

import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.ArrayList;
import java.util.List;

/** Takes two locks of one method in the other order (ConMAn: EELO of nested locks). */
final class ReverseLockOrder implements MutationOperator {

    @Override
    public String name() {
        return "reverse-lock-order";
    }

    @Override
    public List<Mutation> mutationsOf(Source source) {
        List<Mutation> mutations = new ArrayList<>();
        for (CallableDeclaration<?> method : source.methods()) {
            List<MethodCallExpr> entering =
                    Calls.in(method)
                            .filter(call -> Calls.isOf(Calls.ENTERING, call))
                            .filter(call -> call.getScope().isPresent())
                            .filter(call -> Calls.statementFor(call).isPresent())
                            .toList();
            for (int i = 1; i < entering.size(); i++) {
                Expression first = entering.get(i - 1).getScope().orElseThrow();
                Expression second = entering.get(i).getScope().orElseThrow();
                if (!first.equals(second)) {
                    mutations.add(
                            Mutation.of(
                                    entering.get(i - 1),
                                    source.replace(first, source.textOf(second)),
                                    source.replace(second, source.textOf(first))));
                }
            }
        }
        return mutations;
    }
}
