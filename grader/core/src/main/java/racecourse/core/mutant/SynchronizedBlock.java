package racecourse.core.mutant;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code synchronized (lock) { ... }}.
 *
 * @param source where it is
 * @param block the block
 */
record SynchronizedBlock(Source source, SynchronizedStmt block) implements CriticalSection {

    static List<CriticalSection> in(Source source) {
        return source.all(SynchronizedStmt.class).stream()
                .<CriticalSection>map(block -> new SynchronizedBlock(source, block))
                .toList();
    }

    @Override
    public Node place() {
        return block;
    }

    @Override
    public List<Statement> inside() {
        return block.getBody().getStatements();
    }

    @Override
    public List<Edit> withoutFirst() {
        Statement first = inside().get(0);
        return List.of(source.insertBefore(block, source.textOf(first)), source.delete(first));
    }

    @Override
    public List<Edit> withoutLast() {
        List<Statement> all = inside();
        List<Statement> last = all.subList(all.size() - 1, all.size());
        List<Edit> edits =
                new ArrayList<>(
                        CriticalSection.declareOutside(
                                source, block, all.subList(0, all.size() - 1), last, ""));
        edits.add(source.delete(last.get(0)));
        edits.add(source.insertAfter(block, source.textOf(last.get(0))));
        return edits;
    }

    @Override
    public List<Edit> splitBefore(int index) {
        List<Statement> all = inside();
        List<Edit> edits =
                new ArrayList<>(
                        CriticalSection.declareOutside(
                                source,
                                block,
                                all.subList(0, index),
                                all.subList(index, all.size()),
                                ""));
        edits.add(source.insertBefore(all.get(index), "}"));
        edits.add(
                source.insertBefore(
                        all.get(index),
                        "synchronized (" + source.textOf(block.getExpression()) + ") {"));
        return edits;
    }
}
