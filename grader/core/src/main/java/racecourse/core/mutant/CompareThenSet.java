package racecourse.core.mutant;

import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compares and then sets, in two steps. */
final class CompareThenSet implements MutationOperator {

    /** The methods that do it in one step. */
    static final Set<String> ONE_STEP =
            Set.of(
                    "compareAndSet",
                    "weakCompareAndSet",
                    "weakCompareAndSetVolatile",
                    "weakCompareAndSetAcquire",
                    "weakCompareAndSetRelease",
                    "weakCompareAndSetPlain");

    @Override
    public String name() {
        return "compare-then-set";
    }

    @Override
    public List<Mutation> mutationsOf(Source source) {
        List<Mutation> mutations = new ArrayList<>();
        for (MethodCallExpr call : source.all(MethodCallExpr.class)) {
            if (Calls.isOf(ONE_STEP, call)) {
                AtomicVariable.of(call, 2, source)
                        .ifPresent(
                                variable ->
                                        mutations.add(
                                                Mutation.of(
                                                        call,
                                                        source.replace(
                                                                call,
                                                                inTwoSteps(
                                                                        call, variable, source)))));
            }
        }
        return mutations;
    }

    private static String inTwoSteps(MethodCallExpr call, AtomicVariable variable, Source source) {
        int last = call.getArguments().size() - 1;
        String expected = source.textOf(call.getArgument(last - 1));
        String value = source.textOf(call.getArgument(last));
        return String.format(
                "(%s == %s && (%s == %s || true))",
                variable.get(), expected, variable.getAndSet(value), expected);
    }
}
