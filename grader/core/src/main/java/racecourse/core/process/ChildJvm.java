package racecourse.core.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import racecourse.core.failure.GraderException;

/**
 * A child JVM on the JDK that runs the grader. Its CPU time can be read while it lives, and it
 * never outlives {@link #close}.
 */
public final class ChildJvm implements AutoCloseable {

    /**
     * What makes a short-lived JVM cheap (C1 alone, one collector thread, few fresh pages) and the
     * same everywhere (language, charset, time zone, stack size).
     */
    private static final List<String> FLAGS =
            List.of(
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xmn32m",
                    "-XX:-UsePerfData",
                    "-Xshare:auto",
                    "-Xss1m",
                    "-XX:ActiveProcessorCount=2",
                    "-Djava.awt.headless=true",
                    "-Dfile.encoding=UTF-8",
                    "-Duser.language=en",
                    "-Duser.country=US",
                    "-Duser.timezone=UTC");

    private final Process process;

    private final CoreLease core;
    private final Offspring offspring;
    private boolean closed;

    private ChildJvm(Process process, CoreLease core, Offspring offspring) {
        this.process = process;
        this.core = core;
        this.offspring = offspring;
    }

    /**
     * Starts a JVM.
     *
     * @param folder its working directory
     * @param scratch its folder for temporary files
     * @param heapMiB its largest heap, in MiB
     * @param arguments further flags, then the main class or module, then its arguments
     */
    public static ChildJvm start(
            Path folder,
            Path scratch,
            int heapMiB,
            List<String> arguments,
            ProcessBuilder.Redirect output,
            ProcessBuilder.Redirect errors) {
        CoreLease core = CoreLease.take();
        List<String> command = new ArrayList<>(core.prefix());
        Path bin = Path.of(System.getProperty("java.home"), "bin");
        command.add(bin.resolve("java").toString());
        command.addAll(FLAGS);
        command.add("-Xmx" + heapMiB + "m");
        command.add("-Djava.io.tmpdir=" + scratch);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.redirectOutput(output).redirectError(errors);
        // Variables such as JAVA_TOOL_OPTIONS would change what a verdict depends on.
        builder.environment()
                .keySet()
                .removeIf(name -> name.contains("JAVA") || name.contains("JDK"));
        // Whoever starts just "java" gets this one.
        builder.environment()
                .merge("PATH", bin.toString(), (old, own) -> own + File.pathSeparator + old);
        Offspring offspring = Offspring.of(builder);
        try {
            return new ChildJvm(builder.start(), core, offspring);
        } catch (IOException e) {
            core.close();
            throw new GraderException("Cannot start " + command.get(0), e);
        }
    }

    /** The process, for its streams and its end. */
    public Process process() {
        return process;
    }

    /** CPU time that it has used so far; zero if that can't be read. */
    public Duration cpuTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Kills it and what it has started, and waits for its end. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
        offspring.kill();
        core.close();
    }
}
