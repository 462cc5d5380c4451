package racecourse.core.compile;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import racecourse.core.submission.Workspace;

/** The javac of the running JDK, in a process of its own. Thread-safe. */
public interface Javac extends AutoCloseable {

    /** The largest heap of that process, in MiB. */
    int HEAP_MIB = 256;

    /** CPU time that it may use for one submission, if that isn't trusted. */
    int CPU_SECONDS = 30;

    /**
     * Compiles a workspace's sources.
     *
     * @param log file for the messages
     * @return the exit code; empty if it has come to a limit
     * @throws racecourse.core.failure.GraderException if it can't be started
     */
    OptionalInt run(Workspace workspace, List<String> options, Path log);

    /** Ends what waits for work. */
    @Override
    void close();
}
