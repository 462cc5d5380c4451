package racecourse.core.mutant;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a read and a write of one atomic operation (ConMAn: replaces an atomic operation). */
final class GetThenSet implements MutationOperator {

    /** An operation on numbers: how the new value follows from the old, and which is the result. */
    private record Arithmetic(String change, String undo, int operands) {}

    @Override
    public String name() {
        return "get-then-set";
    }

    @Override
    public List<Mutation> mutationsOf(Source source) {
        List<Mutation> mutations = new ArrayList<>();
        for (MethodCallExpr call : source.all(MethodCallExpr.class)) {
            arithmetic(call, source)
                    .or(() -> byFunction(call, source))
                    .or(() -> exchange(call, source))
                    .ifPresent(mutations::add);
        }
        return mutations;
    }

    private static Optional<Arithmetic> arithmeticOf(MethodCallExpr call, Source source) {
        String operand =
                call.getArguments().isEmpty()
                        ? ""
                        : source.textOf(call.getArgument(call.getArguments().size() - 1));
        return Optional.ofNullable(
                switch (call.getNameAsString()) {
                    case "incrementAndGet" -> new Arithmetic(" + 1", "", 0);
                    case "getAndIncrement" -> new Arithmetic(" + 1", " - 1", 0);
                    case "decrementAndGet" -> new Arithmetic(" - 1", "", 0);
                    case "getAndDecrement" -> new Arithmetic(" - 1", " + 1", 0);
                    case "addAndGet" -> new Arithmetic(" + " + operand, "", 1);
                    case "getAndAdd" -> new Arithmetic(" + " + operand, " - " + operand, 1);
                    default -> null;
                });
    }

    private static Optional<Mutation> arithmetic(MethodCallExpr call, Source source) {
        Optional<Arithmetic> found = arithmeticOf(call, source);
        Optional<Statement> around = statementThatAlwaysCalls(call);
        if (found.isEmpty() || around.isEmpty()) {
            return Optional.empty();
        }
        Arithmetic operation = found.get();
        return AtomicVariable.of(call, operation.operands(), source)
                .map(
                        variable -> {
                            String write = variable.set(variable.get() + operation.change());
                            return Calls.statementOf(call).isPresent()
                                    ? Mutation.of(call, source.replace(call, write))
                                    : Mutation.of(
                                            call,
                                            source.insertBefore(around.get(), write + ";"),
                                            source.replace(
                                                    call,
                                                    "(" + variable.get() + operation.undo() + ")"));
                        });
    }

    /** {@code x.updateAndGet(old -> new)} as a statement. */
    private static Optional<Mutation> byFunction(MethodCallExpr call, Source source) {
        String name = call.getNameAsString();
        if (!(name.equals("updateAndGet") || name.equals("getAndUpdate"))
                || Calls.statementOf(call).isEmpty()
                || !(call.getArgument(0) instanceof LambdaExpr function)
                || function.getExpressionBody().isEmpty()) {
            return Optional.empty();
        }
        String result = source.textOf(function.getExpressionBody().get());
        return AtomicVariable.of(call, 1, source)
                .map(
                        variable ->
                                Mutation.of(
                                        call,
                                        source.replace(
                                                Calls.statementOf(call).get(),
                                                "{ var "
                                                        + function.getParameter(0).getNameAsString()
                                                        + " = "
                                                        + variable.get()
                                                        + "; "
                                                        + variable.set(result)
                                                        + "; }")));
    }

    /** {@code old = x.getAndSet(value)} as a declaration. */
    private static Optional<Mutation> exchange(MethodCallExpr call, Source source) {
        Optional<Statement> statement = Calls.statementFor(call);
        if (!call.getNameAsString().equals("getAndSet")
                || statement.isEmpty()
                || Calls.statementOf(call).isPresent()) {
            return Optional.empty();
        }
        Expression value = call.getArguments().getLast().orElseThrow();
        return AtomicVariable.of(call, 1, source)
                .map(
                        variable ->
                                Mutation.of(
                                        call,
                                        source.replace(call, variable.get()),
                                        source.insertAfter(
                                                statement.get(),
                                                variable.set(source.textOf(value)) + ";")));
    }

    /** The statement around a call, if it makes the call exactly once, before anything else. */
    private static Optional<Statement> statementThatAlwaysCalls(MethodCallExpr call) {
        Optional<Statement> around = Tree.around(call, Statement.class);
        boolean always =
                around.filter(s -> s instanceof ExpressionStmt || s instanceof ReturnStmt)
                        .flatMap(Statement::getParentNode)
                        .filter(BlockStmt.class::isInstance)
                        .isPresent();
        boolean sometimes =
                Tree.around(call, ConditionalExpr.class).isPresent()
                        || Tree.around(call, BinaryExpr.class)
                                .filter(GetThenSet::isLazy)
                                .isPresent()
                        || Tree.around(call, LambdaExpr.class)
                                .filter(lambda -> lambda.getExpressionBody().isPresent())
                                .isPresent();
        return always && !sometimes ? around : Optional.empty();
    }

    private static boolean isLazy(BinaryExpr expression) {
        return expression.getOperator() == BinaryExpr.Operator.AND
                || expression.getOperator() == BinaryExpr.Operator.OR;
    }
}
