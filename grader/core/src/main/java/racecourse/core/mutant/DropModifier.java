package racecourse.core.mutant;

import com.github.javaparser.ast.Modifier;
import java.util.List;

/**
 * Takes a modifier away (ConMAn: ASK and RSK are about {@code synchronized}, RVK is about {@code
 * volatile}).
 */
final class DropModifier implements MutationOperator {

    private final Modifier.Keyword keyword;

    DropModifier(Modifier.Keyword keyword) {
        this.keyword = keyword;
    }

    @Override
    public String name() {
        return "drop-" + keyword.asString();
    }

    @Override
    public List<Mutation> mutationsOf(Source source) {
        return source.all(Modifier.class).stream()
                .filter(modifier -> modifier.getKeyword() == keyword)
                .map(
                        modifier ->
                                Mutation.of(modifier, SynchronizedMethod.without(source, modifier)))
                .toList();
    }
}
