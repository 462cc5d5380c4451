package racecourse.explore.jdk;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Programs of real threads behave with shadows as with the JDK itself. */
class ProgramTests {
    private static final String PACKAGE = "racecourse.explore.jdk.programs.";

    private final RenamingLoader loader = new RenamingLoader();

    @TestFactory
    Stream<DynamicTest> programs() {
        Stream<String> sinceJdk21 =
                Runtime.version().feature() < 21 ? Stream.empty() : Stream.of("VirtualThreads");
        Stream<String> always =
                Stream.of(
                        "Atomics",
                        "Containers",
                        "Locks",
                        "Queues",
                        "Rest",
                        "Synchronizers",
                        "Tasks",
                        "Texts");
        return Stream.concat(always, sinceJdk21).flatMap(this::testsOf);
    }

    private Stream<DynamicTest> testsOf(String simpleName) {
        try {
            Class<?> program = Class.forName(PACKAGE + simpleName, true, loader);
            return Arrays.stream(program.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()))
                    .map(
                            method ->
                                    dynamicTest(
                                            simpleName + "." + method.getName(),
                                            () -> run(method)));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Method program) {
        assertTimeoutPreemptively(
                Duration.ofMinutes(1), // it hangs otherwise, when a wake-up is lost
                () -> {
                    try {
                        program.invoke(null);
                    } catch (InvocationTargetException e) {
                        fail(e.getCause());
                    }
                });
    }
}
