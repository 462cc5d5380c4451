package racecourse.core.build;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.InvocationResult;
import org.apache.maven.shared.invoker.MavenInvocationException;
import racecourse.core.failure.GraderException;
import racecourse.core.failure.InputException;

/** Runs the installed Maven on the JDK that runs the grader. */
public final class Maven {

    private static final int LINES_SHOWN = 40;

    private Maven() {}

    /**
     * Runs a request quietly, without asking anything.
     *
     * @throws GraderException if the build fails; the message ends with what Maven said last
     */
    public static void run(InvocationRequest request) {
        StringBuffer said = new StringBuffer(); // by the threads that read Maven's two streams
        request.setBatchMode(true);
        request.setQuiet(true);
        request.setNoTransferProgress(true);
        request.setJavaHome(new File(System.getProperty("java.home")));
        request.setOutputHandler(line -> said.append(line).append('\n'));
        request.setErrorHandler(line -> said.append(line).append('\n'));
        DefaultInvoker invoker = new DefaultInvoker();
        invoker.setMavenHome(home().toFile());
        try {
            InvocationResult result = invoker.execute(request);
            if (result.getExecutionException() != null) {
                throw new GraderException("Maven could not run", result.getExecutionException());
            }
            if (result.getExitCode() != 0) {
                throw new GraderException("Maven failed:\n" + endOf(said.toString()));
            }
        } catch (MavenInvocationException e) {
            throw new GraderException("Maven could not be started", e);
        }
    }

    private static String endOf(String output) {
        List<String> lines = output.lines().toList();
        return String.join(
                "\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
    }

    /** {@code MAVEN_HOME}, or the home of the {@code mvn} on the path. */
    private static Path home() {
        return Optional.ofNullable(System.getenv("MAVEN_HOME"))
                .map(Path::of)
                .or(Maven::homeOfTheOneOnThePath)
                .orElseThrow(
                        () ->
                                new InputException(
                                        "Maven is not installed: there is no mvn on the PATH, and"
                                                + " MAVEN_HOME is not set."));
    }

    private static Optional<Path> homeOfTheOneOnThePath() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, "mvn"))
                .filter(Files::isExecutable)
                .map(Maven::homeOf)
                .findFirst();
    }

    private static Path homeOf(Path mvn) {
        try {
            return mvn.toRealPath().getParent().getParent();
        } catch (IOException e) {
            throw new GraderException("Cannot resolve " + mvn, e);
        }
    }
}
