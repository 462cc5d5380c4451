package racecourse.core.mutant;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Waits a millisecond instead of until the end (ConMAn: MXT). Where a loop asks afterwards whether
 * it was long enough, that would be right.
 */
final class LimitWait implements MutationOperator {

    private static final String MILLISECOND = "1, java.util.concurrent.TimeUnit.MILLISECONDS";

    @Override
    public String name() {
        return "limit-wait";
    }

    @Override
    public List<Mutation> mutationsOf(Source source) {
        List<Mutation> mutations = new ArrayList<>();
        for (MethodCallExpr call : source.all(MethodCallExpr.class)) {
            if (Calls.statementOf(call).isPresent() && !isRepeated(call)) {
                limited(call, source)
                        .ifPresent(
                                arguments ->
                                        mutations.add(
                                                Mutation.of(
                                                        call,
                                                        new Edit(
                                                                source.end(call.getName()),
                                                                source.end(call),
                                                                "(" + arguments + ")"))));
            }
        }
        return mutations;
    }

    private static Optional<String> limited(MethodCallExpr call, Source source) {
        boolean endless = call.getArguments().isEmpty();
        return switch (call.getNameAsString()) {
            case "join" -> endless ? Optional.of("1") : Optional.empty();
            case "await" ->
                    endless && isLatch(call, source) ? Optional.of(MILLISECOND) : Optional.empty();
            case "awaitTermination" -> Optional.of(MILLISECOND);
            default -> Optional.empty();
        };
    }

    private static boolean isRepeated(MethodCallExpr call) {
        return Tree.around(call, WhileStmt.class).isPresent()
                || Tree.around(call, DoStmt.class).isPresent();
    }

    private static boolean isLatch(MethodCallExpr call, Source source) {
        Optional<Expression> latch = call.getScope();
        return latch.flatMap(source::declaredType).filter("CountDownLatch"::equals).isPresent();
    }
}
