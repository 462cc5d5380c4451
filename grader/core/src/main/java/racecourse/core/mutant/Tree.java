package racecourse.core.mutant;

import com.github.javaparser.ast.Node;
import java.util.Optional;

/** Ways through a syntax tree. */
final class Tree {

    private Tree() {}

    /** The nearest node of a kind around another one. */
    static <T extends Node> Optional<T> around(Node node, Class<T> kind) {
        return around(node, kind, null);
    }

    /** The same, up to a node and without it. */
    static <T extends Node> Optional<T> around(Node node, Class<T> kind, Node limit) {
        for (Node next = parentOf(node); next != limit; next = parentOf(next)) {
            if (kind.isInstance(next)) {
                return Optional.of(kind.cast(next));
            }
        }
        return Optional.empty();
    }

    private static Node parentOf(Node node) {
        return node.getParentNode().orElse(null);
    }
}
