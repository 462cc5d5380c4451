package racecourse.explore.os;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import racecourse.explore.engine.Abandoned;
import racecourse.explore.engine.ModelThread;
import racecourse.explore.engine.Run;
import racecourse.explore.engine.ThreadControl;
import racecourse.explore.engine.Unsupported;
import racecourse.explore.jdk.ShadowJdk;
import racecourse.explore.os.stream.BufferedInput;
import racecourse.explore.os.stream.BufferedOutput;
import racecourse.explore.os.stream.Input;
import racecourse.explore.os.stream.Output;
import racecourse.explore.weave.WovenLoader;

/** A JVM that a ProcessBuilder has started, as its parent sees it. */
public final class ChildProcess {

    private static final int SIGKILL = 9;
    private static final int SIGTERM = 15;
    private static final int FIRST_PID = 4000;

    private final JavaCommand command;
    private final OsProcess process;
    private final OutputStream toInput;
    private final InputStream fromOutput;
    private final InputStream fromErrors;

    private ChildProcess(
            JavaCommand command, OsProcess process, OsProcess parent, Redirection[] redirections)
            throws IOException {
        this.command = command;
        this.process = process;
        Machine machine = process.machine;
        Redirection in = redirections[0];
        Redirection out = redirections[1];
        Redirection err = redirections[2];
        String of = " of " + process;
        Pipe input =
                in.isPipe()
                        ? new Pipe(
                                machine,
                                "the standard input" + of,
                                machine.pipeCapacity,
                                process,
                                parent)
                        : null;
        Pipe output = out.isPipe() ? pipe("the standard output" + of, parent) : null;
        Pipe errors = err != null && err.isPipe() ? pipe("the standard error" + of, parent) : null;
        Output childsOut =
                output == null ? out.output(process, parent.standard.output()) : output.writing;
        Output childsErr =
                err == null
                        ? childsOut
                        : errors == null
                                ? err.output(process, parent.standard.errors())
                                : errors.writing;
        process.standard.connect(
                input == null ? in.input(process) : input.reading, childsOut, childsErr);
        toInput = input == null ? new ClosedOutput() : new BufferedOutput(input.writing);
        fromOutput = new BufferedInput(output == null ? Input.NOTHING : output.reading);
        fromErrors = new BufferedInput(errors == null ? Input.NOTHING : errors.reading);
    }

    private Pipe pipe(String title, OsProcess parent) {
        Machine machine = process.machine;
        return new Pipe(machine, title, machine.pipeCapacity, parent, process);
    }

    /** What the JDK gives for an input that is no pipe. */
    private static final class ClosedOutput extends OutputStream {
        @Override
        public void write(int value) throws IOException {
            throw new IOException("Stream closed");
        }
    }

    /**
     * Starts a JVM.
     *
     * @param redirections of its standard input, output, and error; null for the last merges it
     *     with the one before
     * @throws IOException if there is no such program, or a file that can't be opened
     */
    public static ChildProcess start(
            List<String> command, Map<String, String> environment, Redirection... redirections)
            throws IOException {
        ModelThread starter = Run.step();
        OsProcess parent = Machine.processOf(starter);
        parent.call(starter);
        if (parent.child != null || starter.space() != null) {
            throw new Unsupported("a process that starts a process of its own");
        }
        JavaCommand java = JavaCommand.parse(command, environment);
        OsProcess process = parent.machine.fork(false);
        ChildProcess child = new ChildProcess(java, process, parent, redirections);
        process.child = child;
        WovenLoader loader = callersLoader().ofProcess(process.number());
        Thread main = new Thread(null, () -> child.run(loader), process.toString(), 0, false);
        ModelThread model = starter.run.of(main);
        model.moveTo(process);
        ThreadControl.setDaemon(model, false);
        starter.run.did(starter, "start " + process + ": " + java.shown(), process);
        ThreadControl.start(starter, model);
        parent.machine.started(child, starter);
        return child;
    }

    private static WovenLoader callersLoader() {
        return StackWalker.getInstance(
                        java.util.Set.of(
                                StackWalker.Option.RETAIN_CLASS_REFERENCE,
                                StackWalker.Option.SHOW_HIDDEN_FRAMES))
                .walk(
                        frames ->
                                frames.map(frame -> frame.getDeclaringClass().getClassLoader())
                                        .filter(WovenLoader.class::isInstance)
                                        .map(WovenLoader.class::cast)
                                        .findFirst())
                .orElseThrow(() -> new Unsupported("a process that the JDK starts"));
    }

    // ---- the child's main thread

    private void run(WovenLoader loader) {
        try {
            Method main = main(loader);
            if (main == null) {
                process.exitCode = 1;
            } else {
                main.invoke(null, (Object) command.arguments().toArray(String[]::new));
            }
        } catch (InvocationTargetException e) {
            diesOf(e.getCause());
        } catch (IllegalAccessException e) {
            throw new Unsupported("the main method of " + command.mainClass());
        }
    }

    private void diesOf(Throwable thrown) {
        if (thrown instanceof Abandoned
                || thrown instanceof Unsupported
                || ShadowJdk.isOurFault(thrown)) {
            ChildProcess.<RuntimeException>raise(thrown);
        }
        process.exitCode = 1;
        process.standard.report("main", thrown);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void raise(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private Method main(WovenLoader loader) {
        String name = process.machine.mainInPlaceOf(command.mainClass());
        try {
            if (command.findsClasses()) {
                Class<?> type = loader.loadClass(name);
                if (!(type.getClassLoader() instanceof WovenLoader)) {
                    throw new Unsupported("a JVM that runs " + name);
                }
                Method main = type.getMethod("main", String[].class);
                if (Modifier.isStatic(main.getModifiers())) {
                    main.setAccessible(true);
                    return main;
                }
            }
            process.standard.err.println("Error: Could not find or load main class " + name);
        } catch (ClassNotFoundException e) {
            process.standard.err.println("Error: Could not find or load main class " + name);
        } catch (NoSuchMethodException e) {
            process.standard.err.println("Error: Main method not found in class " + name);
        }
        return null;
    }

    // ---- what its parent does

    /** Its main class, as the command names it. */
    public String mainClass() {
        return command.mainClass();
    }

    /** What its main gets. */
    public List<String> arguments() {
        return command.arguments();
    }

    /** The number by which the system knows it. */
    public long pid() {
        return FIRST_PID + process.number();
    }

    /** Where the parent writes the child's input. */
    public OutputStream input() {
        return toInput;
    }

    /** Where the parent reads the child's output. */
    public InputStream output() {
        return fromOutput;
    }

    /** Where the parent reads the child's errors. */
    public InputStream errors() {
        return fromErrors;
    }

    /**
     * Waits until it has ended.
     *
     * @param nanos the time limit, or {@link Run#FOREVER}
     * @return whether it has
     */
    public boolean await(long nanos) throws InterruptedException {
        ModelThread thread = Run.step();
        if (nanos == Run.FOREVER) {
            thread.run.did(thread, "waits for " + process, process);
        }
        boolean ended = process.awaitEnd(thread, nanos);
        if (ended) {
            thread.run.did(
                    thread, "sees that " + process + " ended with " + process.exitCode, process);
        }
        return ended;
    }

    /** Whether it is not known to have ended. */
    public boolean isAlive() {
        ModelThread thread = Run.step();
        boolean alive = !process.isSeenToBeOver(thread);
        thread.run.did(thread, process + (alive ? " is alive" : " has ended"), process);
        return alive;
    }

    /** What it has ended with. */
    public int exitCode() {
        return process.exitCode;
    }

    /** Ends it, if it hasn't ended, and closes the streams to it. */
    public void destroy(boolean forcibly) {
        ModelThread thread = Run.step();
        thread.run.did(thread, "kills " + process, process);
        process.signal(thread, forcibly ? SIGKILL : SIGTERM);
        for (AutoCloseable stream : List.of(toInput, fromOutput, fromErrors)) {
            try {
                stream.close();
            } catch (Abandoned e) {
                throw e;
            } catch (Exception e) {
                // As the JDK does it.
            }
        }
    }

    /** The same without a word to the streams. */
    public boolean signal(boolean forcibly) {
        ModelThread thread = Run.step();
        thread.run.did(thread, "kills " + process, process);
        process.signal(thread, forcibly ? SIGKILL : SIGTERM);
        return true;
    }

    /**
     * Ends the process that asks; doesn't return.
     *
     * @throws Unsupported if it is the scenario's own
     */
    public static void exit(int code, String how) {
        ModelThread thread = Run.step();
        OsProcess process = Machine.processOf(thread);
        if (process.child == null) {
            throw new Unsupported(how);
        }
        process.exit(thread, code & 0xFF);
    }

    /** All that the process which asks has started, in order. */
    public static List<ChildProcess> ofCurrent() {
        OsProcess process = Machine.processOf(Run.step());
        return process.child == null ? process.machine.children() : List.of();
    }

    /** What the process which asks is to its parent; null for the scenario's own. */
    public static ChildProcess current() {
        return Machine.processOf(Run.current()).child;
    }
}
