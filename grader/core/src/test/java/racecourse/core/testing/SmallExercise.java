package racecourse.core.testing;

import java.nio.file.Path;
import racecourse.core.exercise.Exercise;
import racecourse.core.exercise.Project;

/** A project with the one exercise {@code counter}, in a folder of the test. */
public final class SmallExercise {

    /** The package's declaration, with which the exercise's sources begin. */
    public static final String PACKAGE = "package racecourse.counter;\n";

    /** A right solution. */
    public static final String REFERENCE =
            PACKAGE
                    + "public class Counter {\n"
                    + "    private int value;\n"
                    + "    public Counter(int start) { value = start; }\n"
                    + "    public synchronized void increment() { value++; }\n"
                    + "    public synchronized int value() { return value; }\n"
                    + "}\n";

    /** What students begin with. */
    public static final String STARTER = REFERENCE.replace("synchronized ", "");

    private static final String DESCRIPTION =
            String.join(
                    "\n",
                    "title: Counter",
                    "concept: mutual exclusion",
                    "difficulty: 1",
                    "package: racecourse.counter",
                    "edit: [Counter.java]",
                    "provided: [Demo.java]",
                    "limits: { cpuSeconds: %d, memoryMiB: 64, threads: 20 }",
                    "");

    private SmallExercise() {}

    /** Writes the exercise's own sources; its classes are not built. */
    public static Exercise in(Path root) {
        return in(root, 10);
    }

    /** The same with a limit on the CPU time of each check. */
    public static Exercise in(Path root, int cpuSeconds) {
        Path folder = root.resolve("exercises/counter");
        JavaSources.writeFile(
                folder.resolve("exercise.yaml"), String.format(DESCRIPTION, cpuSeconds));
        JavaSources.writeFile(
                folder.resolve("README.md"),
                "# Counter\n\n## What to guarantee\n\n1. All increments count.\n");
        JavaSources.write(
                folder.resolve("src/main/java"),
                STARTER,
                PACKAGE + "class Demo {\n    int shown = 1;\n}\n");
        JavaSources.write(folder.resolve("src/test/java"), PACKAGE + "class CounterSpec {}\n");
        JavaSources.write(root.resolve("solutions/counter/src/main/java"), REFERENCE);
        return new Project(root).exercise("counter");
    }

    /** Compiles the reference, and a spec against it, to where the trusted build puts them. */
    public static Exercise withSpec(Exercise exercise, String classPath, String... spec) {
        Path reference = JavaSources.compile(exercise.contractClasses(), "", REFERENCE);
        JavaSources.compile(
                exercise.specClasses(), classPath + java.io.File.pathSeparator + reference, spec);
        return exercise;
    }
}
