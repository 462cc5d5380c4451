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
                mutations.add(changed(creation, count, 1, source));
                if (!isGate(creation)) {
                    mutations.add(changed(creation, count, -1, source));
                }
            }
        }
        return mutations;
    }

    /** A latch of one; with none, nobody would wait: that is made by leaving out the wait. */
    private static boolean isGate(ObjectCreationExpr creation) {
        return creation.getType().getNameAsString().equals("CountDownLatch")
                && creation.getArgument(0).toString().equals("1");
    }

    private static Mutation changed(
            ObjectCreationExpr creation, Expression count, int change, Source source) {
        String changed =
                count.isIntegerLiteralExpr()
                        ? String.valueOf(
                                count.asIntegerLiteralExpr().asNumber().intValue() + change)
                        : source.textOf(count) + (change > 0 ? " + 1" : " - 1");
        return Mutation.of(creation, source.replace(count, changed));
    }
}
