package racecourse.explore.corpus;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import racecourse.api.explore.Exploration;
import racecourse.api.explore.Program;

/**
 * Prints, as Markdown, what the explorer and Lincheck say of every program of the corpus on which
 * an opinion is possible. Not a test: run {@code main} by hand. Each program is checked by Lincheck
 * in a process of its own, for it keeps state between checks, and some programs hang it.
 */
public final class LincheckAgreement {

    private static final int INVOCATIONS = 500;

    /** Lincheck itself gives up after a minute without a step. */
    private static final int SECONDS = 120;

    private LincheckAgreement() {}

    private enum Says {
        RIGHT,
        WRONG,
        UNDECIDED
    }

    /** A verdict, and why. */
    private record Opinion(Says says, String because) {

        private static final String MARK = "VERDICT ";

        static Opinion parse(String line) {
            String[] parts = line.substring(MARK.length()).split(" ", 2);
            return new Opinion(Says.valueOf(parts[0]), parts[1]);
        }

        @Override
        public String toString() {
            return MARK + says + " " + because;
        }
    }

    /** Without arguments: the table. With the name of a program's class: Lincheck's verdict. */
    public static void main(String[] args) throws Throwable {
        if (args.length == 1) {
            System.out.println(lincheck(Class.forName(args[0])));
            System.exit(0);
        }
        Map<String, Integer> counts = new TreeMap<>();
        System.out.println("| program | is | explorer | Lincheck | because |");
        System.out.println("|---|---|---|---|---|");
        ExecutorService processes =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        for (Class<? extends Annotation> kind : List.of(Right.class, Wrong.class)) {
            Says truth = kind == Right.class ? Says.RIGHT : Says.WRONG;
            List<CorpusProgram> programs = programs(kind);
            List<Future<Opinion>> opinions = new ArrayList<>();
            for (CorpusProgram program : programs) {
                Callable<Opinion> forked = () -> forked(program);
                opinions.add(processes.submit(forked));
            }
            for (int i = 0; i < programs.size(); i++) {
                CorpusProgram program = programs.get(i);
                Says explorer = explorer(program, truth);
                Opinion lincheck = opinions.get(i).get();
                counts.merge(
                        "is " + truth + ": explorer " + explorer + ", Lincheck " + lincheck.says(),
                        1,
                        Integer::sum);
                if (explorer != truth || lincheck.says() != truth) {
                    System.out.printf(
                            "| %s | %s | %s | %s | %s |%n",
                            program.name(), truth, explorer, lincheck.says(), lincheck.because());
                }
            }
        }
        processes.shutdown();
        System.out.println();
        counts.forEach((what, count) -> System.out.println("- " + what + ": " + count));
    }

    private static List<CorpusProgram> programs(Class<? extends Annotation> kind) {
        return Stream.of("handover", "program")
                .flatMap(each -> CorpusProgram.in(each, kind).stream())
                .filter(CorpusProgram::selected)
                .toList();
    }

    private static Says explorer(CorpusProgram program, Says truth) {
        Disagreement.Judge judge =
                truth == Says.RIGHT ? Disagreement::withRight : Disagreement::withWrong;
        Exploration found = Program.of(program.type()).explore();
        if (!found.unsupported().isEmpty()) {
            return Says.UNDECIDED;
        }
        return CorpusTest.compare(program, 1, judge) == null
                ? truth
                : truth == Says.RIGHT ? Says.WRONG : Says.RIGHT;
    }

    private static Opinion forked(CorpusProgram program) throws IOException, InterruptedException {
        Path output = Files.createTempFile("lincheck", ".txt");
        try {
            Process process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-XX:TieredStopAtLevel=1",
                                    "-XX:+UseSerialGC",
                                    "-XX:+EnableDynamicAgentLoading",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    LincheckAgreement.class.getName(),
                                    program.type().getName())
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly().waitFor();
            }
            return Files.readAllLines(output).stream()
                    .filter(line -> line.startsWith(Opinion.MARK))
                    .map(Opinion::parse)
                    .findFirst()
                    .orElse(
                            new Opinion(
                                    Says.UNDECIDED,
                                    ended
                                            ? "its process ended with " + process.exitValue()
                                            : "no end after " + SECONDS + " s"));
        } finally {
            Files.delete(output);
        }
    }

    private static Opinion lincheck(Class<?> program) throws Throwable {
        Main main = main(program);
        try {
            Lincheck.runConcurrentTest(INVOCATIONS, () -> invoke(main));
            return new Opinion(Says.RIGHT, "no failure in " + INVOCATIONS + " schedules");
        } catch (LincheckAssertionError e) {
            String report = e.getMessage();
            boolean decided =
                    report.contains("The following interleaving")
                            && !report.contains("non-determinism");
            return new Opinion(decided ? Says.WRONG : Says.UNDECIDED, whatFailed(report));
        } catch (Throwable e) {
            return new Opinion(Says.UNDECIDED, e.toString().lines().findFirst().orElse(""));
        }
    }

    /** The exception that a report names, or what it says of threads that don't end. */
    private static String whatFailed(String report) {
        List<String> lines = report.lines().filter(line -> !line.isBlank()).toList();
        return lines.stream()
                .filter(line -> line.startsWith("All unfinished threads"))
                .findFirst()
                .orElse(lines.get(Math.min(1, lines.size() - 1)))
                .replace("=", "")
                .replace("|", "/")
                .strip();
    }

    /** A program's {@code run()}. */
    interface Main {
        Object run() throws Throwable;
    }

    /**
     * An object of an ordinary class that calls the program: into what is called by reflection, or
     * by a lambda that is made at run time, Lincheck does not look.
     */
    private static Main main(Class<?> program) throws ReflectiveOperationException {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        String object = Type.getInternalName(Object.class);
        writer.visit(
                Opcodes.V17,
                Opcodes.ACC_PUBLIC,
                Type.getInternalName(LincheckAgreement.class) + "OfOneProgram",
                null,
                object,
                new String[] {Type.getInternalName(Main.class)});
        MethodVisitor constructor =
                writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        constructor.visitCode();
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, object, "<init>", "()V", false);
        constructor.visitInsn(Opcodes.RETURN);
        constructor.visitMaxs(0, 0);
        constructor.visitEnd();
        String descriptor = Type.getMethodDescriptor(Type.getType(Object.class));
        MethodVisitor run = writer.visitMethod(Opcodes.ACC_PUBLIC, "run", descriptor, null, null);
        run.visitCode();
        run.visitMethodInsn(
                Opcodes.INVOKESTATIC, Type.getInternalName(program), "run", descriptor, false);
        run.visitInsn(Opcodes.ARETURN);
        run.visitMaxs(0, 0);
        run.visitEnd();
        writer.visitEnd();
        return (Main)
                MethodHandles.lookup()
                        .defineClass(writer.toByteArray())
                        .getDeclaredConstructor()
                        .newInstance();
    }

    private static void invoke(Main program) {
        try {
            program.run();
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
