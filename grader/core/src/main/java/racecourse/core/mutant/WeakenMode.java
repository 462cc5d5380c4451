package racecourse.core.mutant;

import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Accesses a variable in the next weaker mode that may matter: release and acquire become opaque,
 * and so do the volatile accesses of atomic variables.
 */
final class WeakenMode implements MutationOperator {

    private static final Map<String, String> WEAKER =
            Map.of(
                    "setVolatile", "setRelease",
                    "setRelease", "setOpaque",
                    "lazySet", "setOpaque",
                    "getVolatile", "getAcquire",
                    "getAcquire", "getOpaque");

    private static final Map<String, String> WEAKER_OF_ATOMICS =
            Map.of("set", "setOpaque", "get", "getOpaque");

    @Override
    public String name() {
        return "weaken-mode";
    }

    @Override
    public List<Mutation> mutationsOf(Source source) {
        List<Mutation> mutations = new ArrayList<>();
        for (MethodCallExpr call : source.all(MethodCallExpr.class)) {
            weaker(call, source)
                    .ifPresent(
                            weaker ->
                                    mutations.add(
                                            Mutation.of(
                                                    call, source.replace(call.getName(), weaker))));
        }
        return mutations;
    }

    private static Optional<String> weaker(MethodCallExpr call, Source source) {
        String name = call.getNameAsString();
        if (Calls.isOf(CompareThenSet.ONE_STEP, call)) {
            return Optional.of("weakCompareAndSetPlain");
        }
        if (WEAKER.containsKey(name)) {
            return Optional.of(WEAKER.get(name));
        }
        return call.getScope()
                .flatMap(source::declaredType)
                .filter(type -> type.startsWith("Atomic"))
                .flatMap(type -> Optional.ofNullable(WEAKER_OF_ATOMICS.get(name)));
    }
}
