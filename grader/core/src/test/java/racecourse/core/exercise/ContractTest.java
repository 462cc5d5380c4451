package racecourse.core.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import racecourse.core.testing.JavaSources;
import racecourse.core.testing.SmallExercise;

class ContractTest {

    private static final String BOX =
            "public class Box<T> implements AutoCloseable {\n"
                    + "    public static final int MAX = 3;\n"
                    + "    public Box(T first, int... more) {}\n"
                    + "    public static String describe(Box<?> box) { return \"\"; }\n"
                    + "    public synchronized T get() throws InterruptedException { return null; }\n"
                    + "    public void close() {}\n"
                    + "    int internal() { return 0; }\n"
                    + "}\n";

    @TempDir Path temp;

    @Test
    void isKeptByTheReferenceItself() {
        assertEquals(List.of(), missing(BOX, BOX));
    }

    @Test
    void isKeptWithMoreThanItAsksFor() {
        String more =
                BOX.replace("public class", "public final class")
                        .replace("int internal()", "public int more()");
        assertEquals(List.of(), missing(BOX, more, "class Helper {}"));
    }

    @Test
    void isKeptByAClassOfStaticMethodsThatMakesNoObjects() {
        String box = "public class Box { public static int size() { return 0; } }";
        assertEquals(List.of(), missing(box, box.replace("{ public", "{ private Box() {} public")));
        assertEquals(
                List.of("Box lacks the constructor public Box()."),
                missing(
                        box.replace("static ", ""),
                        "public class Box { private Box() {} public int size() { return 0; } }"));
    }

    @Test
    void isKeptWithFewerOrUncheckedExceptions() {
        assertEquals(List.of(), missing(BOX, BOX.replace("throws InterruptedException", "")));
        assertEquals(
                List.of(),
                missing(
                        BOX,
                        BOX.replace("void close()", "void close() throws IllegalStateException")));
    }

    @Test
    void isKeptByAMainThatThrowsAnything() {
        String program = "public class Program { public static void main(String[] args) {} }";
        assertEquals(
                List.of(), missing(program, program.replace("args)", "args) throws Exception")));
    }

    @Test
    void isBrokenByAnotherCheckedException() {
        assertEquals(
                List.of(
                        "Box.get declares exceptions that the method public Object get() throws"
                                + " InterruptedException does not declare."),
                missing(BOX, BOX.replace("InterruptedException", "Exception")));
        assertEquals(
                List.of(
                        "Box.close declares exceptions that the method public void close() does"
                                + " not declare."),
                missing(BOX, BOX.replace("void close()", "void close() throws Mine"), MINE));
    }

    private static final String MINE = "class Mine extends Exception {}";

    @Test
    void isBrokenByWhatIsMissing() {
        assertEquals(
                List.of("The public class Box is missing."),
                missing(BOX, BOX.replace("public class", "class")));
        assertEquals(
                List.of("The public class Box is missing."), missing(BOX, "public class Crate {}"));
        assertEquals(
                List.of("Box lacks the constructor public Box(Object, int[])."),
                missing(BOX, BOX.replace("T first, int... more", "T first")));
        assertEquals(
                List.of("Box lacks the method public static String describe(Box)."),
                missing(BOX, BOX.replace("static String", "String")));
        assertEquals(
                List.of("Box lacks the method public static String describe(Box)."),
                missing(BOX, BOX.replace("static String", "static CharSequence")));
        assertEquals(
                List.of("Box lacks the method public static String describe(Box)."),
                missing(BOX, BOX.replace("public static String", "static String")));
        assertEquals(
                List.of("Box lacks the field public static int MAX."),
                missing(BOX, BOX.replace("MAX", "MOST")));
        assertEquals(
                List.of("Box must be a AutoCloseable, as it is in the exercise."),
                missing(BOX, BOX.replace("implements AutoCloseable", "")));
        assertEquals(
                List.of("Box must not be abstract."),
                missing(BOX, BOX.replace("public class", "public abstract class")));
    }

    @Test
    void distinguishesClassesFromInterfaces() {
        String task = "public interface Task { void run(); }";
        assertEquals(List.of(), missing(task, task));
        assertEquals(
                List.of("Task must be an interface."),
                missing(task, "public class Task { public void run() {} }"));
        assertEquals(List.of("Box must be a class."), missing(BOX, "public interface Box {}"));
    }

    @Test
    void isKeptByWhatIsInherited() {
        String counter =
                "public class Counter { public int value() { return 0; }"
                        + " public boolean isEmpty() { return false; } }";
        assertEquals(
                List.of(),
                missing(
                        counter,
                        "public class Counter extends Base implements Sized {}",
                        "class Base { public int value() { return 1; } }",
                        "interface Sized { default boolean isEmpty() { return true; } }"));
        String set = "public class Names { public boolean add(Object name) { return true; } }";
        assertEquals(
                List.of(), missing(set, "public class Names extends java.util.HashSet<Object> {}"));
    }

    @Test
    void isNotKeptByWhatIsNotInherited() {
        String counter =
                "public class Counter { public Counter(int start) {}"
                        + " public static void reset() {} }";
        assertEquals(
                List.of(
                        "Counter lacks the constructor public Counter(int).",
                        "Counter lacks the method public static void reset()."),
                missing(
                        counter,
                        "public class Counter extends Base implements Resets {"
                                + " public Counter() { super(1); } }",
                        "class Base { public Base(int start) {} }",
                        "interface Resets { static void reset() {} }"));
    }

    @Test
    void asksForNothingThatIsNotPublic() {
        String reference = "public class Counter extends Base { public int value() { return 0; } }";
        assertEquals(
                List.of(),
                missing(
                        reference + "class Base { }",
                        "public class Counter { public int value() { return 0; } }"));
    }

    @Test
    void ofAnEnumAsksForItsConstants() {
        assertEquals(
                List.of("Mode lacks the field public static Mode OFF."),
                missing("public enum Mode { ON, OFF }", "public enum Mode { ON }"));
    }

    private List<String> missing(String reference, String... submission) {
        try {
            Path root = Files.createTempDirectory(temp, "case");
            Exercise exercise = SmallExercise.in(root);
            JavaSources.compile(exercise.contractClasses(), "", reference);
            Path classes = JavaSources.compile(root.resolve("classes"), "", submission);
            return Contract.of(exercise).missingIn(classes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
