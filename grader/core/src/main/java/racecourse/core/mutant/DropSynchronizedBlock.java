package racecourse.core.mutant;

import com.github.javaparser.ast.stmt.SynchronizedStmt;
import java.util.List;

/** Leaves the statements of a synchronized block, without their lock (ConMAn: RSB). */
final class DropSynchronizedBlock implements MutationOperator {

    @Override
    public String name() {
        return "drop-synchronized-block";
    }

    @Override
    public List<Mutation> mutationsOf(Source source) {
        return source.all(SynchronizedStmt.class).stream()
                .map(
                        block ->
                                Mutation.of(
                                        block,
                                        new Edit(
                                                source.begin(block),
                                                source.begin(block.getBody()),
                                                "")))
                .toList();
    }
}
