package racecourse.api;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import racecourse.api.spi.CurrentSchedule;
import racecourse.api.spi.ProcessHooks;
import racecourse.api.spi.StartedProcess;

/**
 * Runs pieces of a scenario in processes of their own, for {@link Explored} tests. Processes are
 * simulated: they share files, and nothing else. Each has its own static fields.
 *
 * <pre>{@code
 * @Explored
 * void bothAddsCount() throws Throwable {
 *     Path file = Path.of("counter");
 *     long[] after = new long[1];
 *     Processes.inParallel(
 *             () -> new SharedCounter(file).add(1),
 *             Processes.mayBeKilled(() -> new SharedCounter(file).add(-1)));
 * }
 * }</pre>
 *
 * <p>A body is a lambda. It may capture local variables of the JDK's and this API's types, such as
 * paths, arrays for results, and a {@link History}; neither {@code this} nor objects of the
 * submission's or the spec's own classes, which are different classes in each process. The same
 * holds for the model of a history: it is made of the JDK's types.
 */
public final class Processes {

    private Processes() {}

    /** What one process does. */
    @FunctionalInterface
    public interface Body extends Serializable {

        /**
         * Does it, in the process's main thread.
         *
         * @throws Throwable whatever it likes; {@link Processes#inParallel} hands it on
         */
        void run() throws Throwable;
    }

    private record Mortal(Body body) implements Body {
        private static final long serialVersionUID = 1L;

        @Override
        public void run() throws Throwable {
            body.run();
        }
    }

    /**
     * The same body in a process that may be killed: in each schedule at another of its system
     * calls, accesses to mapped memory among them, in the middle of a write, or not at all.
     */
    public static Body mayBeKilled(Body body) {
        return new Mortal(body);
    }

    /**
     * Starts a process for each body, and returns when all have ended or been killed. A process has
     * ended when its threads have, but for daemons. Processes are named {@code Process 1}, {@code
     * Process 2}, ... in the order in which a schedule starts them.
     *
     * @return whether each was killed, in the order of the bodies
     * @throws Throwable what the first body, in their order, threw; what later ones threw is
     *     suppressed in it
     */
    public static boolean[] inParallel(Body... bodies) throws Throwable {
        ProcessHooks engine = CurrentSchedule.processes();
        List<Object> running = new ArrayList<>();
        for (Body body : bodies) {
            running.add(
                    body instanceof Mortal mortal
                            ? engine.start(mortal.body, true)
                            : engine.start(body, false));
        }
        Throwable first = null;
        boolean[] killed = new boolean[bodies.length];
        for (int i = 0; i < bodies.length; i++) {
            Throwable thrown = engine.join(running.get(i));
            killed[i] = engine.killed(running.get(i));
            if (first == null) {
                first = thrown;
            } else if (thrown != null && thrown != first) {
                first.addSuppressed(thrown);
            }
        }
        if (first != null) {
            throw first;
        }
        return killed;
    }

    /**
     * How many system calls the calling process has made so far, accesses to mapped memory
     * included. Together with {@link #pausedNanos} it tells how much work a wait is.
     */
    public static long systemCalls() {
        return CurrentSchedule.processes().systemCalls();
    }

    /**
     * How long the threads of the calling process, but for the scenario's own, have meant to wait
     * so far: the time limits of their sleeps and timed waits, added up.
     */
    public static long pausedNanos() {
        return CurrentSchedule.processes().pausedNanos();
    }

    /**
     * All paths, absolute and without links, at which any process of this schedule has created
     * something so far, in order.
     */
    public static Set<Path> createdFiles() {
        return CurrentSchedule.processes().createdFiles();
    }

    /**
     * From now on a simulated JVM that is started to run one class runs another in its place, with
     * the same arguments: so a scenario decides what the children of the code under test do.
     *
     * @param main the class that the code under test means
     * @param by a class with a public static {@code main}, of the same package
     */
    public static void replaceMain(Class<?> main, Class<?> by) {
        CurrentSchedule.processes().replaceMain(main.getName(), by.getName());
    }

    /**
     * How many bytes each pipe holds that is made from now on, at least 1; before, 65,536. A small
     * one is full after a few steps.
     */
    public static void pipeCapacity(int bytes) {
        CurrentSchedule.processes().pipeCapacity(bytes);
    }

    /**
     * How many cores {@code Runtime.availableProcessors} and the common pool believe to have, at
     * least 1, if they haven't been asked yet; else 3. With many, tasks of the common pool may wait
     * for each other.
     */
    public static void cores(int count) {
        CurrentSchedule.processes().cores(count);
    }

    /** The JVMs that a {@code ProcessBuilder} of the scenario has started so far, in order. */
    public static List<StartedProcess> children() {
        return CurrentSchedule.processes().children();
    }

    /** Waits until a {@code ProcessBuilder} of the scenario has started so many JVMs. */
    public static void awaitChildren(int count) {
        CurrentSchedule.processes().awaitChildren(count);
    }
}
