package racecourse.core.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import racecourse.api.Visibility;
import racecourse.api.verdict.CheckOutcome;
import racecourse.api.verdict.Location;
import racecourse.api.verdict.Verdict;
import racecourse.core.exercise.CheckDefinition;
import racecourse.core.exercise.CheckDefinition.OffLimits;
import racecourse.core.testing.JavaSources;

class OffLimitsPolicyTest {

    private static final OffLimits QUEUES =
            new OffLimits(
                    List.of("java.util.concurrent.*Queue", "java.util.Vector"),
                    List.of("Box"),
                    "monitors");

    private static final OffLimits MONITORS =
            new OffLimits(
                    List.of(
                            "synchronized",
                            "java.lang.Object#wait",
                            "java.lang.Thread#sleep",
                            "java.util.concurrent.CompletableFuture#*Async"),
                    List.of(),
                    "atomics");

    @TempDir Path temp;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.util.Vector<String> field;",
                "Object method() { return new java.util.Vector<String>(); }",
                "Runnable lambda() { return () -> new java.util.Vector<String>(); }",
                "java.util.function.Supplier<Object> handle() { return java.util.Vector::new; }",
                "java.util.List<java.util.Vector<String>> signature;",
                "<T extends java.util.Vector<String>> void bound() {}",
                "Object array = new java.util.Vector[3];",
                "java.util.Vector<?>[][] arrays;",
                "Object cast(Object o) { return (java.util.Vector<?>) o; }",
                "boolean test(Object o) { return o instanceof java.util.Vector; }",
                "Object literal = java.util.Vector.class;",
                "void local() { java.util.Vector<String> v = null; if (v != null) v.size(); }",
                "void thrown() { try { } finally { java.util.Vector.class.hashCode(); } }",
                "void parameter(java.util.Vector<String> v) {}",
                "static class Nested { java.util.Vector<String> field; }",
                "Object anonymous = new Object() { java.util.Vector<String> field; };",
                "record Pair(java.util.Vector<String> v) {}",
                "static class Sub extends java.util.Vector<String> {}",
                "java.util.concurrent.BlockingQueue<String> queue;",
                "Object q = new java.util.concurrent.ArrayBlockingQueue<String>(1);",
            })
    void isBrokenWhereverTheClassIsMentioned(String member) {
        Verdict verdict = violation(QUEUES, "class Box {\n" + member + "\n}").orElseThrow();
        assertEquals(CheckOutcome.FORBIDDEN, verdict.outcome());
        assertTrue(
                verdict.message()
                        .endsWith(" is off limits in this exercise. Use monitors instead."),
                verdict.message());
        assertEquals("Box.java", verdict.location().file());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.util.List<String> field;",
                "String s = \"java.util.Vector\";",
                "java.util.concurrent.locks.ReentrantLock lock;",
                "java.util.Queue<String> plain;",
                "java.util.concurrent.Executor executor;",
            })
    void isKeptByWhatItDoesNotName(String member) {
        assertEquals(Optional.empty(), violation(QUEUES, "class Box {\n" + member + "\n}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "synchronized void method() {}",
                "static synchronized void method() { }",
                "void method() { synchronized (this) { } }",
                "Runnable lambda() { return () -> { synchronized (this) { } }; }",
                "void method() throws Exception { wait(); }",
                "void method() throws Exception { wait(1, 2); }",
                "void method() throws Exception { new int[0].wait(); }",
                "void method(Runnable r) throws Exception { r.wait(); }",
                "void method() throws Exception { Thread.currentThread().wait(); }",
                "void method() throws Exception { Thread.sleep(1); }",
                "static class T extends Thread { void m() throws Exception { sleep(1); } }",
                "interface Pause { void now() throws Exception; } Pause p = this::wait;",
                "void m() { java.util.concurrent.CompletableFuture.runAsync(() -> {}); }",
            })
    void isBrokenByMethodsAndMonitors(String member) {
        Verdict verdict = violation(MONITORS, "class Box {\n" + member + "\n}").orElseThrow();
        assertEquals(CheckOutcome.FORBIDDEN, verdict.outcome());
        assertEquals(new Location("Box.java", 2), verdict.location());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "void method() { notifyAll(); }",
                "void wait(String what) {} void method() { wait(\"a\"); }",
                "static class T extends Thread { static void sleep(int t) {} { sleep(1); } }",
                "java.util.concurrent.CompletableFuture<String> future;",
                "void m(Thread t) { t.start(); Thread.yield(); }",
                "String word = \"synchronized\";",
            })
    void isKeptByOtherMethods(String member) {
        assertEquals(Optional.empty(), violation(MONITORS, "class Box {\n" + member + "\n}"));
    }

    @Test
    void namesTheMethod() {
        assertEquals(
                "java.lang.Object.wait is off limits in this exercise. Use atomics instead.",
                violation(MONITORS, "class Box { void m() throws Exception { this.wait(); } }")
                        .orElseThrow()
                        .message());
    }

    @Test
    void namesTheLineOfTheUse() {
        assertEquals(
                new Location("Box.java", 4),
                violation(
                                QUEUES,
                                "class Box {\n    int a;\n    Object m() {\n"
                                        + "        return new java.util.Vector<String>();\n    }\n}")
                        .orElseThrow()
                        .location());
    }

    @Test
    void followsUsesFromTheRootsAndFromNothingElse() {
        String helper =
                "class Helper {\n    int a;\n    Object o = new java.util.Vector<Object>();\n}";
        assertEquals(
                new Location("Helper.java", 3),
                violation(QUEUES, "class Box { Middle m; }", "class Middle { Helper h; }", helper)
                        .orElseThrow()
                        .location());
        assertEquals(Optional.empty(), violation(QUEUES, "class Box { int a; }", helper));
    }

    @Test
    void withoutRootsHoldsForAllClasses() {
        OffLimits everywhere = new OffLimits(QUEUES.patterns(), List.of(), "monitors");
        assertTrue(
                violation(everywhere, "class Box {}", "class Other { java.util.Vector<?> v; }")
                        .isPresent());
    }

    @Test
    void coversWhatIsNestedInAForbiddenClass() {
        OffLimits maps = new OffLimits(List.of("java.util.Map"), List.of(), "arrays");
        assertTrue(violation(maps, "class Box { java.util.Map.Entry<?, ?> e; }").isPresent());
    }

    @Test
    void aCheckWithoutARuleIsKept() {
        Path classes = JavaSources.compile(temp.resolve("c"), "", "class Box {}");
        assertEquals(Optional.empty(), OffLimitsPolicy.of(classes).violationOf(check(null)));
    }

    private Optional<Verdict> violation(OffLimits rule, String... sources) {
        try {
            Path root = Files.createTempDirectory(temp, "case");
            Path classes = JavaSources.compile(root.resolve("classes"), "", sources);
            return OffLimitsPolicy.of(classes).violationOf(check(rule));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CheckDefinition check(OffLimits rule) {
        return new CheckDefinition(
                "id", "id", "t", 1, List.of(), List.of(), Visibility.VISIBLE, "", rule, false);
    }
}
