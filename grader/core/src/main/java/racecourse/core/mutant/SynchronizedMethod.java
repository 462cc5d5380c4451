package racecourse.core.mutant;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.stmt.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A method with the modifier {@code synchronized}.
 *
 * @param source where it is
 * @param method the method
 */
record SynchronizedMethod(Source source, MethodDeclaration method) implements CriticalSection {

    static List<CriticalSection> in(Source source) {
        return source.all(MethodDeclaration.class).stream()
                .filter(method -> method.isSynchronized() && method.getBody().isPresent())
                .<CriticalSection>map(method -> new SynchronizedMethod(source, method))
                .toList();
    }

    /** The edit that takes a modifier away, and the space after it. */
    static Edit without(Source source, Modifier modifier) {
        int begin = source.begin(modifier);
        return new Edit(begin, begin + modifier.getKeyword().asString().length() + 1, "");
    }

    @Override
    public Node place() {
        return method;
    }

    @Override
    public List<Statement> inside() {
        return method.getBody().orElseThrow().getStatements();
    }

    @Override
    public List<Edit> withoutFirst() {
        List<Edit> edits = new ArrayList<>(List.of(unlocked()));
        edits.add(source.insertAfter(inside().get(0), opening()));
        edits.add(source.insertAfter(last(), "}"));
        return edits;
    }

    @Override
    public List<Edit> withoutLast() {
        int last = inside().size() - 1;
        List<Edit> edits = openedBefore(last);
        edits.add(source.insertBefore(inside().get(last), "}"));
        return edits;
    }

    @Override
    public List<Edit> splitBefore(int index) {
        List<Edit> edits = openedBefore(index);
        edits.add(source.insertBefore(inside().get(index), "}"));
        edits.add(source.insertBefore(inside().get(index), opening()));
        edits.add(source.insertAfter(last(), "}"));
        return edits;
    }

    /** A block instead of the modifier, open where the statement of this index begins. */
    private List<Edit> openedBefore(int index) {
        List<Statement> all = inside();
        List<Edit> edits = new ArrayList<>(List.of(unlocked()));
        edits.addAll(
                CriticalSection.declareOutside(
                        source,
                        all.get(0),
                        all.subList(0, index),
                        all.subList(index, all.size()),
                        opening()));
        return edits;
    }

    private Edit unlocked() {
        return without(
                source,
                method.getModifiers().stream()
                        .filter(m -> m.getKeyword() == Modifier.Keyword.SYNCHRONIZED)
                        .findFirst()
                        .orElseThrow());
    }

    private String opening() {
        return "synchronized (" + (method.isStatic() ? nameOfClass() + ".class" : "this") + ") {";
    }

    private String nameOfClass() {
        return Tree.around(method, TypeDeclaration.class).orElseThrow().getNameAsString();
    }

    private Statement last() {
        return inside().get(inside().size() - 1);
    }
}
