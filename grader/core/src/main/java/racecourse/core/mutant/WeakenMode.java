package racecourse.core.mutant;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Accesses a variable in plain mode. Three weaker accesses are right, and are not made: a
 * compare-and-set where nothing is published by it, a read that a compare-and-set confirms before
 * anything follows from it, and a write to what is otherwise only counted on, which reads the
 * newest number whatever the mode.
 */
final class WeakenMode implements MutationOperator {

    private static final Set<String> READS = Set.of("getVolatile", "getAcquire", "getOpaque");
    private static final Set<String> WRITES =
            Set.of("setVolatile", "setRelease", "lazySet", "setOpaque");
    private static final Set<String> COUNTS =
            Set.of(
                    "getAndIncrement",
                    "getAndDecrement",
                    "getAndAdd",
                    "incrementAndGet",
                    "decrementAndGet",
                    "addAndGet",
                    "getAndUpdate",
                    "updateAndGet");

    @Override
    public String name() {
        return "weaken-mode";
    }

    @Override
    public List<Mutation> mutationsOf(Source source) {
        List<Mutation> mutations = new ArrayList<>();
        boolean publishes = SharedState.isPlainIn(source);
        for (MethodCallExpr call : source.all(MethodCallExpr.class)) {
            plain(call, source)
                    .filter(plain -> publishes || !isOnlyALock(call, source))
                    .filter(plain -> !isConfirmed(call, source))
                    .filter(plain -> !isOfATicket(call, source))
                    .ifPresent(
                            plain ->
                                    mutations.add(
                                            Mutation.of(
                                                    call, source.replace(call.getName(), plain))));
        }
        return mutations;
    }

    private static Optional<String> plain(MethodCallExpr call, Source source) {
        if (Calls.isOf(CompareThenSet.ONE_STEP, call)) {
            return Optional.of("weakCompareAndSetPlain");
        }
        String name = call.getNameAsString();
        boolean atomic =
                call.getScope()
                        .flatMap(source::declaredType)
                        .filter(type -> type.startsWith("Atomic"))
                        .isPresent();
        if (READS.contains(name) || atomic && name.equals("get")) {
            return Optional.of(atomic ? "getPlain" : "get");
        }
        if (WRITES.contains(name) || atomic && name.equals("set")) {
            return Optional.of(atomic ? "setPlain" : "set");
        }
        return Optional.empty();
    }

    /** Whether it takes or frees what is taken by compare-and-set, and guards nothing itself. */
    private static boolean isOnlyALock(MethodCallExpr call, Source source) {
        return Calls.isOf(CompareThenSet.ONE_STEP, call)
                || !call.getNameAsString().startsWith("get")
                        && source.all(MethodCallExpr.class).stream()
                                .filter(other -> Calls.isOf(CompareThenSet.ONE_STEP, other))
                                .anyMatch(o -> Calls.receiver(o).equals(Calls.receiver(call)));
    }

    /** Whether a number is written that all others get by counting on. */
    private static boolean isOfATicket(MethodCallExpr call, Source source) {
        if (call.getNameAsString().startsWith("get")) {
            return false;
        }
        List<MethodCallExpr> others =
                source.all(MethodCallExpr.class).stream()
                        .filter(other -> Calls.receiver(other).equals(Calls.receiver(call)))
                        .filter(other -> !other.getNameAsString().equals(call.getNameAsString()))
                        .toList();
        return !others.isEmpty() && others.stream().allMatch(other -> Calls.isOf(COUNTS, other));
    }

    /**
     * Whether a lock is held, or a compare-and-set of the same variable comes after, and no return
     * before it.
     */
    private static boolean isConfirmed(MethodCallExpr read, Source source) {
        if (Calls.isOf(CompareThenSet.ONE_STEP, read)
                || !read.getNameAsString().startsWith("get")) {
            return false;
        }
        if (CriticalSection.in(source).stream()
                .flatMap(section -> section.inside().stream())
                .anyMatch(inside -> inside.isAncestorOf(read))) {
            return true;
        }
        Node method = Calls.methodAround(read).orElse(null);
        if (method == null) {
            return false;
        }
        int begin = source.begin(read);
        Optional<Integer> confirmed =
                Calls.in(method)
                        .filter(call -> Calls.isOf(CompareThenSet.ONE_STEP, call))
                        .filter(call -> Calls.receiver(call).equals(Calls.receiver(read)))
                        .map(source::begin)
                        .min(Integer::compare);
        return confirmed.isPresent()
                && method.findAll(ReturnStmt.class).stream()
                        .map(source::begin)
                        .noneMatch(exit -> exit > begin && exit < confirmed.get());
    }
}
