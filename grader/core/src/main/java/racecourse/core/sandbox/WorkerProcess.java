package racecourse.core.sandbox;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import racecourse.api.verdict.CheckOutcome;
import racecourse.api.verdict.Verdict;
import racecourse.core.exercise.Exercise;
import racecourse.core.exercise.Rubric;
import racecourse.core.failure.GraderException;
import racecourse.protocol.Frame;
import racecourse.protocol.Job;
import racecourse.protocol.Request;

/** One worker at work on one submission: asked for checks one at a time. */
public final class WorkerProcess implements AutoCloseable {

    private static final Executor READERS =
            task -> {
                Thread reader = new Thread(task, "frames");
                reader.setDaemon(true);
                reader.start();
            };

    /** The exit code of {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;

    private static final int POLL_MILLIS = 50;

    /** The worker ends a check by itself; this is for one that no longer can. */
    private static final int CPU_FACTOR = 6;

    private static final Duration IDLE_LIMIT = Duration.ofMinutes(10);

    private final WorkerJvm jvm;
    private final SocketChannel channel;
    private final Exercise.Limits limits;
    private final Consumer<WorkerJvm> whenServed;
    private boolean ended;

    /**
     * Begins a job.
     *
     * @param classPath where spec and submission are, if the JVM was started without them
     * @param whenServed gets the JVM back when all is decided, and it could take another job
     * @throws GraderException if the JVM doesn't answer; it is closed then
     */
    WorkerProcess(
            WorkerJvm jvm,
            Exercise exercise,
            Rubric rubric,
            List<String> classPath,
            Path scratch,
            Consumer<WorkerJvm> whenServed) {
        this.jvm = jvm;
        this.limits = exercise.limits();
        this.whenServed = whenServed;
        String socket = scratch.resolve("frames").toString();
        this.channel =
                jvm.begin(
                        new Job(
                                socket,
                                rubric.specClass(),
                                classPath,
                                limits.cpuSeconds(),
                                limits.threads()));
    }

    /** Runs a check, and says how it ended. Not to be called once the worker {@link #hasEnded}. */
    Verdict run(Request request) {
        Duration cpuAtStart = cpuTime();
        try {
            jvm.ask(request);
        } catch (IOException e) {
            ended = true;
            return afterDeath();
        }
        CompletableFuture<Frame> frame = CompletableFuture.supplyAsync(this::readFrame, READERS);
        Duration lastCpu = cpuAtStart;
        long idleSince = System.nanoTime();
        while (true) {
            try {
                return accept(request.method(), frame.get(POLL_MILLIS, TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                Duration cpu = cpuTime();
                if (cpu.compareTo(lastCpu) > 0) {
                    lastCpu = cpu;
                    idleSince = System.nanoTime();
                }
                if (cpu.minus(cpuAtStart).toSeconds() > (long) CPU_FACTOR * limits.cpuSeconds()) {
                    return killed(CheckOutcome.LIMIT, "The check used more than its CPU time.");
                }
                if (System.nanoTime() - idleSince > IDLE_LIMIT.toNanos()) {
                    return killed(
                            CheckOutcome.UNDECIDED,
                            "The worker did nothing for "
                                    + IDLE_LIMIT.toMinutes()
                                    + " minutes. This is the grader's fault.");
                }
            } catch (ExecutionException e) {
                ended = true;
                return afterDeath();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new GraderException("Interrupted while a check was running", e);
            }
        }
    }

    private Verdict accept(String method, Frame frame) {
        ended = frame.last();
        if (!frame.method().equals(method)) {
            return killed(CheckOutcome.CRASHED, "The worker answered what it was not asked.");
        }
        return frame.verdict();
    }

    private Frame readFrame() {
        try {
            // One frame is under way at a time, so nothing is lost in the buffer.
            return Frame.readFrom(
                    new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Verdict killed(CheckOutcome outcome, String message) {
        ended = true;
        jvm.close();
        return Verdict.of(outcome, message);
    }

    private Verdict afterDeath() {
        int exitCode = jvm.exitCode();
        return exitCode == OUT_OF_MEMORY
                ? Verdict.of(
                        CheckOutcome.LIMIT,
                        "The submission used more than the "
                                + limits.memoryMiB()
                                + " MiB of memory that the exercise allows.")
                : Verdict.of(
                        CheckOutcome.CRASHED,
                        "The JVM that ran the check ended with exit code "
                                + exitCode
                                + " before the check did. Does the submission halt it?");
    }

    /** CPU time that it has used so far; zero if that can't be read, or it is dead. */
    Duration cpuTime() {
        return jvm.cpuTime();
    }

    /** Whether another worker is needed for further checks. */
    boolean hasEnded() {
        return ended;
    }

    /** Gives the JVM back, or kills it if it has ended. */
    @Override
    public void close() {
        if (ended) {
            jvm.close();
        } else {
            whenServed.accept(jvm);
        }
        WorkerJvm.closeQuietly(channel);
    }
}
