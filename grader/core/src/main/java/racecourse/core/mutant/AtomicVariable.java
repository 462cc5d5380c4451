package racecourse.core.mutant;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an atomic operation is applied to, as code: an atomic object, an element of an atomic array,
 * or a field reached by an updater or a variable handle.
 *
 * @param receiver what the operation is called on
 * @param place the arguments that choose the variable, each with a comma after it; may be empty
 * @param cast the cast that a variable handle's results need; may be empty
 */
record AtomicVariable(String receiver, String place, String cast) {

    /**
     * The variable of a call.
     *
     * @param operands how many of its last arguments don't choose the variable
     * @return empty if it can't be seen what it is
     */
    static Optional<AtomicVariable> of(MethodCallExpr call, int operands, Source source) {
        int choosing = call.getArguments().size() - operands;
        if (choosing < 0 || call.getScope().isEmpty()) {
            return Optional.empty();
        }
        Expression receiver = call.getScope().get();
        String place =
                call.getArguments().stream()
                        .limit(choosing)
                        .map(argument -> source.textOf(argument) + ", ")
                        .collect(Collectors.joining());
        String text = source.textOf(receiver);
        if (!source.declaredType(receiver).filter("VarHandle"::equals).isPresent()) {
            return Optional.of(new AtomicVariable(text, place, ""));
        }
        return typeBehind(receiver, source)
                .map(type -> new AtomicVariable(text, place, "(" + type + ") "));
    }

    /** The type of the variables of a handle: where it is found, it is the last class named. */
    private static Optional<String> typeBehind(Expression handle, Source source) {
        return source.all(MethodCallExpr.class).stream()
                .filter(
                        call ->
                                call.getNameAsString().equals("findVarHandle")
                                        && call.getParentNode()
                                                .map(Node::toString)
                                                .filter(p -> p.startsWith(handle + " = "))
                                                .isPresent())
                .flatMap(call -> call.getArguments().getLast().stream())
                .filter(ClassExpr.class::isInstance)
                .map(type -> source.textOf(type.asClassExpr().getType()))
                .findFirst();
    }

    /** Code that reads it. */
    String get() {
        return cast + receiver + (cast.isEmpty() ? ".get(" : ".getVolatile(") + arguments() + ")";
    }

    /** Code that writes it. */
    String set(String value) {
        return receiver
                + (cast.isEmpty() ? ".set(" : ".setVolatile(")
                + place
                + (cast.isEmpty() ? value : "(" + cast.strip() + " (" + value + "))")
                + ")";
    }

    /** Code that reads and writes it at once. */
    String getAndSet(String value) {
        return cast + receiver + ".getAndSet(" + place + value + ")";
    }

    private String arguments() {
        return place.isEmpty() ? "" : place.substring(0, place.length() - 2);
    }
}
