package racecourse.core.sandbox;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import racecourse.core.exercise.Exercise;
import racecourse.core.failure.GraderException;
import racecourse.core.process.ChildJvm;
import racecourse.core.process.ClassArchive;
import racecourse.protocol.Job;
import racecourse.protocol.Request;

/** A worker's JVM, and how jobs and requests reach it. */
final class WorkerJvm implements AutoCloseable {

    /** What JUnit and the engines need besides what the exercise allows the submission. */
    private static final int ENGINE_HEAP_MIB = 512;

    private final ChildJvm jvm;
    private final DataOutputStream requests;
    private int jobs;

    private WorkerJvm(ChildJvm jvm) {
        this.jvm = jvm;
        this.requests =
                new DataOutputStream(new BufferedOutputStream(jvm.process().getOutputStream()));
    }

    /**
     * Starts one.
     *
     * @param entries its class path
     * @param scratch its folder for whatever it wants to write
     */
    static WorkerJvm start(
            WorkerClassPath libraries,
            ClassArchive archive,
            String entries,
            Exercise.Limits limits,
            Path scratch) {
        List<String> arguments = new ArrayList<>();
        arguments.add("-XX:+ExitOnOutOfMemoryError");
        arguments.addAll(archive.flags());
        arguments.addAll(libraries.flags());
        arguments.add("-cp");
        arguments.add(entries);
        arguments.add("racecourse.worker.WorkerMain");
        return new WorkerJvm(
                ChildJvm.start(
                        scratch,
                        scratch,
                        limits.memoryMiB() + ENGINE_HEAP_MIB,
                        arguments,
                        Redirect.DISCARD,
                        Redirect.DISCARD));
    }

    /**
     * Gives it a job, and waits until it is ready for requests.
     *
     * @return what its frames come from
     * @throws GraderException if it doesn't answer; it is closed then
     */
    SocketChannel begin(Job job) {
        Path socket = Path.of(job.socket());
        jobs++;
        try {
            Files.deleteIfExists(socket);
            try (ServerSocketChannel server =
                    ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                server.bind(UnixDomainSocketAddress.of(socket));
                jvm.process().onExit().thenRun(() -> closeQuietly(server));
                job.writeTo(requests);
                requests.flush();
                return server.accept();
            }
        } catch (IOException e) {
            close();
            throw new GraderException("A worker could not be started", e);
        }
    }

    /** How many jobs it was given. */
    int jobs() {
        return jobs;
    }

    void ask(Request request) throws IOException {
        request.writeTo(requests);
        requests.flush();
    }

    /** Tells it that the job is done; false if it can't be told. */
    boolean endJob() {
        try {
            Request.writeEndTo(requests);
            requests.flush();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** CPU time that it has used so far; zero if that can't be read, or it is dead. */
    Duration cpuTime() {
        return jvm.cpuTime();
    }

    /** Waits until it has ended. */
    int exitCode() {
        return jvm.process().onExit().join().exitValue();
    }

    @Override
    public void close() {
        jvm.close();
    }

    static void closeQuietly(Channel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // Nobody waits for anything from it any more.
        }
    }
}
