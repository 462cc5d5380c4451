package racecourse.core.mutant;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes a semaphore, latch or barrier with one more or one less (ConMAn: MXC). */
final class CountOffByOne implements MutationOperator {

    private static final Set<String> COUNTING =
            Set.of("Semaphore", "CountDownLatch", "CyclicBarrier", "Phaser");

    @Override
    public String name() {
        return "count-off-by-one";
    }

    @Override
    public List<Mutation> mutationsOf(Source source) {
        List<Mutation> mutations = new ArrayList<>();
        for (ObjectCreationExpr creation : source.all(ObjectCreationExpr.class)) {
            if (COUNTING.contains(creation.getType().getNameAsString())
                    && creation.getArguments().isNonEmpty()) {
                Expression count = creation.getArgument(0);
                for (int change : new int[] {1, -1}) {
                    mutations.add(
                            Mutation.of(
                                    creation,
                                    source.replace(count, changed(count, change, source))));
                }
            }
        }
        return mutations;
    }

    private static String changed(Expression count, int change, Source source) {
        return count.isIntegerLiteralExpr()
                ? String.valueOf(count.asIntegerLiteralExpr().asNumber().intValue() + change)
                : source.textOf(count) + (change > 0 ? " + 1" : " - 1");
    }
}
