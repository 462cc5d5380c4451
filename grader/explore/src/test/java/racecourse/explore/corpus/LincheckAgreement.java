package racecourse.explore.corpus;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.LincheckAssertionError;
import racecourse.api.explore.Exploration;
import racecourse.api.explore.Program;

/**
 * Prints, as Markdown, what the explorer and Lincheck say of every program of the corpus on which
 * an opinion is possible. Not a test: run {@code main} by hand. Each program is checked by Lincheck
 * in a process of its own, for it keeps state between checks, and some programs hang it.
 */
public final class LincheckAgreement {

    private static final int INVOCATIONS = 500;
    private static final int SECONDS = 30;

    private LincheckAgreement() {}

    private enum Says {
        RIGHT,
        WRONG,
        UNDECIDED
    }

    /** Without arguments: the table. With the name of a program's class: Lincheck's verdict. */
    public static void main(String[] args) throws Throwable {
        if (args.length == 1) {
            System.out.println("VERDICT " + lincheck(Class.forName(args[0])));
            System.exit(0);
        }
        Map<String, Integer> counts = new TreeMap<>();
        System.out.println("| program | is | explorer | Lincheck |\n|---|---|---|---|");
        for (Class<? extends Annotation> kind : List.of(Right.class, Wrong.class)) {
            Says truth = kind == Right.class ? Says.RIGHT : Says.WRONG;
            for (CorpusProgram program : programs(kind)) {
                Says explorer = explorer(program);
                Says lincheck = forked(program);
                counts.merge(
                        "is " + truth + ": explorer " + explorer + ", Lincheck " + lincheck,
                        1,
                        Integer::sum);
                if (explorer != truth || lincheck != truth) {
                    System.out.printf(
                            "| %s | %s | %s | %s |%n", program.name(), truth, explorer, lincheck);
                }
            }
        }
        System.out.println();
        counts.forEach((what, count) -> System.out.println("- " + what + ": " + count));
    }

    private static List<CorpusProgram> programs(Class<? extends Annotation> kind) {
        return Stream.of("handover", "program")
                .flatMap(each -> CorpusProgram.in(each, kind).stream())
                .filter(CorpusProgram::selected)
                .toList();
    }

    private static Says explorer(CorpusProgram program) {
        Exploration found = Program.of(program.type()).explore();
        if (!found.unsupported().isEmpty()) {
            return Says.UNDECIDED;
        }
        return found.count(Expect.OK) == found.schedules() ? Says.RIGHT : Says.WRONG;
    }

    private static Says forked(CorpusProgram program) throws IOException, InterruptedException {
        Path output = Files.createTempFile("lincheck", ".txt");
        try {
            Process process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-XX:TieredStopAtLevel=1",
                                    "-XX:+UseSerialGC",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    LincheckAgreement.class.getName(),
                                    program.type().getName())
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            return Files.readAllLines(output).stream()
                    .filter(line -> line.startsWith("VERDICT "))
                    .map(line -> Says.valueOf(line.substring("VERDICT ".length())))
                    .findFirst()
                    .orElse(Says.UNDECIDED);
        } finally {
            Files.delete(output);
        }
    }

    private static Says lincheck(Class<?> program) throws Throwable {
        Main main = main(program);
        try {
            Lincheck.runConcurrentTest(INVOCATIONS, () -> invoke(main));
            return Says.RIGHT;
        } catch (LincheckAssertionError e) {
            return e.getMessage().contains("non-determinism") ? Says.UNDECIDED : Says.WRONG;
        }
    }

    /** A program's {@code run()}. */
    interface Main {
        Object run() throws Throwable;
    }

    /** As a lambda: what is called by reflection Lincheck does not look into. */
    private static Main main(Class<?> program) throws Throwable {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        MethodType type = MethodType.methodType(Object.class);
        return (Main)
                LambdaMetafactory.metafactory(
                                lookup,
                                "run",
                                MethodType.methodType(Main.class),
                                type,
                                lookup.findStatic(program, "run", type),
                                type)
                        .getTarget()
                        .invokeExact();
    }

    private static void invoke(Main program) {
        try {
            program.run();
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
