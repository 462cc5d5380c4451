package racecourse.core.mutant;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Does what a finally does on the normal ways out only, so that an exception keeps the lock. Only
 * where something in the block may throw: a call that waits, or one of somebody else's code.
 */
final class UnlockOutsideFinally implements MutationOperator {

    private static final Set<String> GIVING_BACK =
            Set.of("unlock", "unlockRead", "unlockWrite", "release", "countDown");

    private static final Set<String> MAY_THROW =
            Set.of(
                    "wait",
                    "await",
                    "awaitNanos",
                    "acquire",
                    "lockInterruptibly",
                    "join",
                    "sleep",
                    "take",
                    "put",
                    "run",
                    "call",
                    "apply",
                    "accept",
                    "invokeAll",
                    "submit",
                    "execute");

    @Override
    public String name() {
        return "unlock-outside-finally";
    }

    @Override
    public List<Mutation> mutationsOf(Source source) {
        List<Mutation> mutations = new ArrayList<>();
        for (TryStmt attempt : source.all(TryStmt.class)) {
            attempt.getFinallyBlock()
                    .filter(last -> givesBack(last) && mayThrow(attempt.getTryBlock()))
                    .ifPresent(last -> mutations.add(withoutFinally(attempt, last, source)));
        }
        return mutations;
    }

    private static Mutation withoutFinally(TryStmt attempt, BlockStmt last, Source source) {
        String code =
                last.getStatements().stream().map(source::textOf).collect(Collectors.joining("\n"));
        BlockStmt block = attempt.getTryBlock();
        List<Edit> edits = new ArrayList<>();
        ownParts(block, ReturnStmt.class)
                .forEach(exit -> edits.add(source.replace(exit, before(exit, code, source))));
        Statement end = block.getStatements().get(block.getStatements().size() - 1);
        if (!(end instanceof ReturnStmt || end instanceof ThrowStmt)) {
            edits.add(source.insertAfter(end, code));
        }
        if (attempt.getCatchClauses().isEmpty()) {
            edits.add(new Edit(source.begin(attempt), source.begin(block), ""));
        }
        int body =
                attempt.getCatchClauses().isEmpty()
                        ? source.end(block)
                        : source.end(attempt.getCatchClauses().getLast().orElseThrow());
        edits.add(new Edit(body, source.end(last), ""));
        return new Mutation(attempt, edits);
    }

    private static String before(ReturnStmt exit, String code, Source source) {
        return exit.getExpression()
                .map(
                        value ->
                                "{ var result = "
                                        + source.textOf(value)
                                        + "; "
                                        + code
                                        + " return result; }")
                .orElse("{ " + code + " return; }");
    }

    private static boolean givesBack(BlockStmt block) {
        return block.findAll(MethodCallExpr.class).stream()
                .anyMatch(call -> Calls.isOf(GIVING_BACK, call));
    }

    private static boolean mayThrow(BlockStmt block) {
        return ownParts(block, ThrowStmt.class).findAny().isPresent()
                || ownParts(block, MethodCallExpr.class)
                        .anyMatch(
                                call ->
                                        Calls.isOf(MAY_THROW, call)
                                                || call.getNameAsString().equals("get")
                                                        && call.getArguments().isEmpty());
    }

    /** The nodes of a kind in a block, save those in bodies of lambdas and of inner classes. */
    private static <T extends Node> Stream<T> ownParts(BlockStmt block, Class<T> kind) {
        return block.findAll(kind).stream()
                .filter(node -> Tree.around(node, LambdaExpr.class, block).isEmpty())
                .filter(node -> Tree.around(node, ObjectCreationExpr.class, block).isEmpty());
    }
}
