package racecourse.core.mutant;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.WhileStmt;
import java.util.ArrayList;
import java.util.List;

/** Looks only once at what is waited for, instead of again after each wake-up. */
final class WhileToIf implements MutationOperator {

    @Override
    public String name() {
        return "while-to-if";
    }

    @Override
    public List<Mutation> mutationsOf(Source source) {
        List<Mutation> mutations = new ArrayList<>();
        for (WhileStmt loop : source.all(WhileStmt.class)) {
            int begin = source.begin(loop);
            if (waits(loop.getBody())
                    && !loop.getCondition().isBooleanLiteralExpr()
                    && !waitsLong(loop.getCondition())) {
                mutations.add(Mutation.of(loop, new Edit(begin, begin + "while".length(), "if")));
            }
        }
        for (DoStmt loop : source.all(DoStmt.class)) {
            int begin = source.begin(loop);
            if (waits(loop.getBody())) {
                mutations.add(
                        Mutation.of(
                                loop,
                                new Edit(begin, source.begin(loop.getBody()), ""),
                                new Edit(source.end(loop.getBody()), source.end(loop), "")));
            }
        }
        return mutations;
    }

    /** Whether the condition itself waits, for as long as it takes: once is enough then. */
    private static boolean waitsLong(Expression condition) {
        return Calls.in(condition).anyMatch(c -> c.getNameAsString().equals("awaitTermination"));
    }

    private static boolean waits(Statement body) {
        boolean empty = body.isEmptyStmt() || body.isBlockStmt() && body.asBlockStmt().isEmpty();
        return empty
                || body.findAll(MethodCallExpr.class).stream()
                        .anyMatch(call -> Calls.isOf(Calls.WAITING, call));
    }
}
