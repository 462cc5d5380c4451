package racecourse.core.mutant;

import com.github.javaparser.ast.Node;
import java.util.Comparator;
import java.util.List;

/**
 * One way in which an operator changes a source.
 *
 * @param place the node that it is about
 * @param edits what it changes; no two overlap, and of two insertions at one place the first comes
 *     first
 */
record Mutation(Node place, List<Edit> edits) {

    /** Copies the list. */
    Mutation {
        edits = List.copyOf(edits);
    }

    /** A mutation of these edits. */
    static Mutation of(Node place, Edit... edits) {
        return new Mutation(place, List.of(edits));
    }

    /** The text after all edits. */
    String applyTo(String text) {
        List<Edit> inOrder = edits.stream().sorted(Comparator.comparingInt(Edit::begin)).toList();
        StringBuilder changed = new StringBuilder();
        int done = 0;
        for (Edit edit : inOrder) {
            if (edit.begin() < done) {
                throw new IllegalArgumentException("edits overlap: " + edits);
            }
            changed.append(text, done, edit.begin()).append(edit.replacement());
            done = edit.end();
        }
        return changed.append(text, done, text.length()).toString();
    }
}
