package racecourse.core.mutant;

import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Exchanges two writes to a file that follow each other. */
final class ReorderWrites implements MutationOperator {

    private static final Set<String> WRITING =
            Set.of("write", "writeInt", "writeLong", "putInt", "putLong");

    @Override
    public String name() {
        return "reorder-writes";
    }

    @Override
    public List<Mutation> mutationsOf(Source source) {
        List<Mutation> mutations = new ArrayList<>();
        for (BlockStmt block : source.all(BlockStmt.class)) {
            List<Statement> all = block.getStatements();
            for (int i = 1; i < all.size(); i++) {
                Optional<MethodCallExpr> first = write(all.get(i - 1));
                Optional<MethodCallExpr> second = write(all.get(i));
                if (first.isPresent() && second.isPresent()) {
                    mutations.add(
                            Mutation.of(
                                    first.get(),
                                    source.replace(first.get(), source.textOf(second.get())),
                                    source.replace(second.get(), source.textOf(first.get()))));
                }
            }
        }
        return mutations;
    }

    private static Optional<MethodCallExpr> write(Statement statement) {
        return Calls.callOf(statement)
                .filter(call -> Calls.statementOf(call).isPresent())
                .filter(call -> Calls.isOf(WRITING, call));
    }
}
