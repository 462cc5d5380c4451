package racecourse.api;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import racecourse.api.verdict.CheckOutcome;
import racecourse.api.verdict.Verdict;
import racecourse.api.verdict.VerdictError;

/**
 * Runs code that starts real processes, in tests that are not {@link Explored}. Whatever that code
 * does, none of its processes is left afterwards, or uses more CPU time than it may.
 */
public final class RealProcesses {

    private static final Duration MOST_CPU_TIME = Duration.ofSeconds(60);
    private static final int PAUSE_MILLIS = 100;
    private static final int MOST_OUTPUT = 300;

    private RealProcesses() {}

    /** What is to be run. */
    @FunctionalInterface
    public interface Body {

        /**
         * Does it, in the calling thread.
         *
         * @throws Exception whatever it likes
         */
        void run() throws Exception;
    }

    /**
     * Runs a body, which must leave no process behind that it has started. What is left is killed.
     *
     * @throws AssertionError if a process is left
     * @throws VerdictError if the processes needed too much CPU time
     * @throws Exception what the body threw
     */
    public static void leaveNothing(Body body) throws Exception {
        Guard guard = new Guard();
        guard.start();
        try {
            body.run();
            if (!alive().isEmpty()) {
                throw new AssertionError(
                        alive().size() + " processes are still alive, which it has started");
            }
        } finally {
            guard.interrupt();
            guard.join();
            for (List<ProcessHandle> left = alive(); !left.isEmpty(); left = alive()) {
                left.forEach(ProcessHandle::destroyForcibly);
                Thread.sleep(1);
            }
            guard.throwIfItHadToKill();
        }
    }

    /** A JVM that was started for a check. */
    public static final class Jvm {

        private final String what;
        private final Process process;

        private Jvm(String what, Process process) {
            this.what = what;
            this.process = process;
        }

        /** Whether it runs. */
        public boolean isAlive() {
            return process.isAlive();
        }

        /** Waits until it has printed something, or has ended. */
        public void awaitOutput() throws IOException {
            process.getInputStream().read();
        }

        /** Kills it, and waits until it has ended. */
        public void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        /** Closes its standard input. */
        public void closeInput() throws IOException {
            process.getOutputStream().close();
        }

        /**
         * Waits until it has ended, with whatever exit code.
         *
         * @return what it printed
         */
        public String awaitEnd() throws IOException, InterruptedException {
            String output = new String(process.getInputStream().readAllBytes());
            process.waitFor();
            return output;
        }

        private void awaitSuccess() throws IOException, InterruptedException {
            String output = awaitEnd();
            int code = process.exitValue();
            if (code != 0) {
                String beginning = output.substring(0, Math.min(output.length(), MOST_OUTPUT));
                throw new AssertionError(
                        what + " ended with exit code " + code + ": " + beginning.strip());
            }
        }
    }

    /**
     * Starts a JVM of this one's JDK and class path, in its working directory.
     *
     * @param what it is, for a message such as "the process that adds 1 ended with exit code 1"
     * @param main the class with the main method
     * @param arguments what that gets
     */
    public static Jvm start(String what, Class<?> main, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new Jvm(what, new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /**
     * Waits until these have ended, or one has failed.
     *
     * @throws AssertionError if one didn't end by itself with exit code 0; the message has the
     *     beginning of what it printed
     */
    public static void awaitSuccess(Jvm... all) throws Exception {
        ExecutorService waiters = Executors.newCachedThreadPool();
        try {
            CompletionService<Void> ends = new ExecutorCompletionService<>(waiters);
            for (Jvm jvm : all) {
                ends.submit(
                        () -> {
                            jvm.awaitSuccess();
                            return null;
                        });
            }
            for (int i = 0; i < all.length; i++) {
                ends.take().get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AssertionError failed) {
                throw failed;
            }
            throw e;
        } finally {
            waiters.shutdown();
        }
    }

    private static List<ProcessHandle> alive() {
        return ProcessHandle.current().descendants().filter(ProcessHandle::isAlive).toList();
    }

    /** Kills processes that compute without end. */
    private static final class Guard extends Thread {
        private volatile boolean killed;

        Guard() {
            super("guard of processes");
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                while (true) {
                    Thread.sleep(PAUSE_MILLIS);
                    for (ProcessHandle process : alive()) {
                        Duration used = process.info().totalCpuDuration().orElse(Duration.ZERO);
                        if (used.compareTo(MOST_CPU_TIME) > 0) {
                            killed = true;
                            process.destroyForcibly();
                        }
                    }
                }
            } catch (InterruptedException e) {
                // Its work is done.
            }
        }

        void throwIfItHadToKill() {
            if (killed) {
                throw new VerdictError(
                        Verdict.of(
                                CheckOutcome.LIMIT,
                                "A process used more than "
                                        + MOST_CPU_TIME.toSeconds()
                                        + " seconds of CPU time, and was killed."));
            }
        }
    }
}
