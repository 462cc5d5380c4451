package racecourse.core.mutant;

import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.SimpleName;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls another method without arguments instead of one (ConMAn: RNA replaces notifyAll by notify,
 * RSR replaces start by run).
 */
final class RenameCall implements MutationOperator {

    private final String from;
    private final String to;

    RenameCall(String from, String to) {
        this.from = from;
        this.to = to;
    }

    @Override
    public String name() {
        return from + "-to-" + to;
    }

    @Override
    public List<Mutation> mutationsOf(Source source) {
        List<Mutation> mutations = new ArrayList<>();
        for (MethodCallExpr call : source.all(MethodCallExpr.class)) {
            if (call.getNameAsString().equals(from) && call.getArguments().isEmpty()) {
                SimpleName name = call.getName();
                mutations.add(Mutation.of(call, source.replace(name, to)));
            }
        }
        for (MethodReferenceExpr reference : source.all(MethodReferenceExpr.class)) {
            if (reference.getIdentifier().equals(from)) {
                int end = source.end(reference);
                mutations.add(Mutation.of(reference, new Edit(end - from.length(), end, to)));
            }
        }
        return mutations;
    }
}
