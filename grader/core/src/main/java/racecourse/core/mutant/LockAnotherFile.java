package racecourse.core.mutant;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Locks a file that nobody else locks, instead of the one that all share (ConMAn: EELO). */
final class LockAnotherFile implements MutationOperator {

    private static final String ANOTHER =
            "java.nio.channels.FileChannel.open(java.nio.file.Files.createTempFile(null, null),"
                    + " java.nio.file.StandardOpenOption.WRITE)";

    @Override
    public String name() {
        return "lock-another-file";
    }

    @Override
    public List<Mutation> mutationsOf(Source source) {
        List<Mutation> mutations = new ArrayList<>();
        for (VariableDeclarator variable : source.all(VariableDeclarator.class)) {
            Optional<Expression> channel =
                    variable.getInitializer()
                            .filter(value -> variable.getTypeAsString().equals("FileLock"))
                            .flatMap(Expression::toMethodCallExpr)
                            .flatMap(MethodCallExpr::getScope);
            channel.ifPresent(c -> mutations.add(Mutation.of(c, source.replace(c, ANOTHER))));
        }
        return mutations;
    }
}
