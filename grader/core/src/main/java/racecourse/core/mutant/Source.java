package racecourse.core.mutant;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A source file as text and as a syntax tree, with the edits that operators are made of. Edits are
 * of the text, so that what isn't changed stays as it was written.
 */
final class Source {

    private final String text;
    private final CompilationUnit unit;
    private final List<Integer> lineStarts = new ArrayList<>();

    private Source(String text, CompilationUnit unit) {
        this.text = text;
        this.unit = unit;
        lineStarts.add(0);
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            lineStarts.add(i + 1);
        }
    }

    /**
     * Reads a source.
     *
     * @throws IllegalArgumentException if it isn't Java
     */
    static Source parse(String text) {
        ParseResult<CompilationUnit> result =
                new JavaParser(
                                new ParserConfiguration()
                                        .setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_21)
                                        .setTabSize(1))
                        .parse(text);
        return new Source(
                text,
                result.getResult()
                        .filter(unit -> result.isSuccessful())
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "not Java: " + result.getProblems())));
    }

    /** All nodes of a kind, in the order of the text. */
    <T extends Node> List<T> all(Class<T> kind) {
        return unit.findAll(kind);
    }

    /** All methods and constructors, in the order of the text. */
    List<CallableDeclaration<?>> methods() {
        List<CallableDeclaration<?>> methods = new ArrayList<>();
        unit.walk(
                Node.TreeTraversal.PREORDER,
                node -> {
                    if (node instanceof CallableDeclaration<?> method) {
                        methods.add(method);
                    }
                });
        return methods;
    }

    /** The text of a node, from its first character to its last. */
    String textOf(Node node) {
        return text.substring(begin(node), end(node));
    }

    /** Index of a node's first character. */
    int begin(Node node) {
        return indexOf(node.getRange().orElseThrow().begin);
    }

    /** Index after a node's last character. */
    int end(Node node) {
        return indexOf(node.getRange().orElseThrow().end) + 1;
    }

    private int indexOf(Position position) {
        return lineStarts.get(position.line - 1) + position.column - 1;
    }

    /** Puts a text in a node's place. */
    Edit replace(Node node, String replacement) {
        return new Edit(begin(node), end(node), replacement);
    }

    /**
     * Takes a statement out, with its lines if nothing else but a comment is on them; where the
     * grammar needs one, an empty one stays.
     */
    Edit delete(Statement statement) {
        Node parent = statement.getParentNode().orElseThrow();
        if (parent instanceof LambdaExpr) {
            return replace(statement, "{}");
        }
        if (!(parent instanceof BlockStmt || parent instanceof SwitchEntry)) {
            return replace(statement, ";");
        }
        int begin = begin(statement);
        int end = end(statement);
        int lineStart = text.lastIndexOf('\n', begin - 1) + 1;
        int lineEnd = text.indexOf('\n', end);
        String after = text.substring(end, lineEnd < 0 ? text.length() : lineEnd).strip();
        boolean alone =
                text.substring(lineStart, begin).isBlank()
                        && (after.isEmpty() || after.startsWith("//"));
        return alone && lineEnd >= 0
                ? new Edit(lineStart, lineEnd + 1, "")
                : replace(statement, "");
    }

    /** Puts code before a statement, on lines of its own. */
    Edit insertBefore(Statement statement, String code) {
        return new Edit(begin(statement), begin(statement), code + newLine(statement));
    }

    /** Puts code after a statement, on lines of its own. */
    Edit insertAfter(Statement statement, String code) {
        return new Edit(end(statement), end(statement), newLine(statement) + code);
    }

    private String newLine(Node node) {
        int begin = begin(node);
        int lineStart = text.lastIndexOf('\n', begin - 1) + 1;
        int code = lineStart;
        while (code < begin && Character.isWhitespace(text.charAt(code))) {
            code++;
        }
        return "\n" + text.substring(lineStart, code);
    }

    /** The simple name of the type that a variable or field is declared with, if it is in here. */
    Optional<String> declaredType(Expression variable) {
        String name;
        if (variable instanceof NameExpr) {
            name = variable.asNameExpr().getNameAsString();
        } else if (variable instanceof FieldAccessExpr) {
            name = variable.asFieldAccessExpr().getNameAsString();
        } else {
            return Optional.empty();
        }
        return all(VariableDeclarator.class).stream()
                .filter(declared -> declared.getNameAsString().equals(name))
                .map(VariableDeclarator::getType)
                .findFirst()
                .or(
                        () ->
                                all(Parameter.class).stream()
                                        .filter(p -> p.getNameAsString().equals(name))
                                        .map(Parameter::getType)
                                        .findFirst())
                .map(Source::simpleName);
    }

    /** Names of the fields that are declared with a type of this simple name. */
    List<String> fieldsOfType(String type) {
        return all(FieldDeclaration.class).stream()
                .flatMap(field -> field.getVariables().stream())
                .filter(declared -> simpleName(declared.getType()).equals(type))
                .map(VariableDeclarator::getNameAsString)
                .toList();
    }

    private static String simpleName(Type type) {
        return type.isClassOrInterfaceType()
                ? type.asClassOrInterfaceType().getNameAsString()
                : type.asString();
    }
}
