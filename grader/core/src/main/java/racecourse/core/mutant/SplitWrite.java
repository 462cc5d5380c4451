package racecourse.core.mutant;

import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes the last byte of a buffer in a call of its own, where {@code channel.write(buffer,
 * position)} writes all of it at once. The buffer's position must be 0.
 */
final class SplitWrite implements MutationOperator {

    @Override
    public String name() {
        return "split-write";
    }

    @Override
    public List<Mutation> mutationsOf(Source source) {
        List<Mutation> mutations = new ArrayList<>();
        for (MethodCallExpr call : source.all(MethodCallExpr.class)) {
            Optional<Statement> statement = Calls.statementOf(call);
            if (statement.isPresent()
                    && call.getNameAsString().equals("write")
                    && call.getScope().isPresent()
                    && call.getArguments().size() == 2) {
                String channel = source.textOf(call.getScope().get());
                String position = source.textOf(call.getArgument(1));
                String parts =
                        String.join(
                                " ",
                                "{",
                                "java.nio.ByteBuffer parts =",
                                source.textOf(call.getArgument(0)) + ";",
                                "parts.limit(parts.limit() - 1);",
                                channel + ".write(parts, " + position + ");",
                                "parts.limit(parts.limit() + 1);",
                                channel + ".write(parts, " + position + " + parts.position());",
                                "}");
                mutations.add(Mutation.of(call, source.replace(statement.get(), parts)));
            }
        }
        return mutations;
    }
}
