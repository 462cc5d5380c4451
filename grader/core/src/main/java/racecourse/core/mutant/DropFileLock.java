package racecourse.core.mutant;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.ArrayList;
import java.util.List;

/** Leaves out a lock that is a resource of a try. */
final class DropFileLock implements MutationOperator {

    @Override
    public String name() {
        return "drop-file-lock";
    }

    @Override
    public List<Mutation> mutationsOf(Source source) {
        List<Mutation> mutations = new ArrayList<>();
        for (TryStmt attempt : source.all(TryStmt.class)) {
            List<Expression> resources = attempt.getResources();
            for (int i = 0; i < resources.size(); i++) {
                if (ResourceSection.isLock(resources.get(i))) {
                    mutations.add(Mutation.of(attempt, without(i, attempt, source)));
                }
            }
        }
        return mutations;
    }

    private static Edit without(int index, TryStmt attempt, Source source) {
        List<Expression> resources = attempt.getResources();
        if (resources.size() > 1) {
            return index == 0
                    ? new Edit(source.begin(resources.get(0)), source.begin(resources.get(1)), "")
                    : new Edit(
                            source.end(resources.get(index - 1)),
                            source.end(resources.get(index)),
                            "");
        }
        boolean plain = attempt.getCatchClauses().isEmpty() && attempt.getFinallyBlock().isEmpty();
        return new Edit(
                source.begin(attempt), source.begin(attempt.getTryBlock()), plain ? "" : "try ");
    }
}
