package racecourse.core.compile;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import racecourse.core.failure.GraderException;
import racecourse.core.process.ChildJvm;
import racecourse.core.submission.Workspace;

/** One process for all submissions, which are the project's own. */
public final class ResidentJavac implements Javac {

    private final ChildJvm jvm;
    private final DataOutputStream requests;
    private final DataInputStream answers;

    /** Starts it, with a folder for whatever it wants to write. */
    public ResidentJavac(Path scratch) {
        jvm =
                ChildJvm.start(
                        scratch,
                        scratch,
                        HEAP_MIB,
                        List.of(
                                "-cp",
                                System.getProperty("java.class.path"),
                                ResidentJavacMain.class.getName()),
                        Redirect.PIPE,
                        Redirect.DISCARD);
        requests = new DataOutputStream(new BufferedOutputStream(jvm.process().getOutputStream()));
        answers = new DataInputStream(jvm.process().getInputStream());
    }

    @Override
    public synchronized OptionalInt run(Workspace workspace, List<String> options, Path log) {
        List<String> request = new ArrayList<>(List.of(log.toString()));
        request.addAll(options);
        workspace.sources().stream()
                .map(source -> workspace.sourceRoot().resolve(source).toString())
                .forEach(request::add);
        try {
            requests.writeInt(request.size());
            for (String part : request) {
                requests.writeUTF(part);
            }
            requests.flush();
            return OptionalInt.of(answers.readInt());
        } catch (IOException e) {
            throw new GraderException("The compiler has ended", e);
        }
    }

    @Override
    public void close() {
        jvm.close();
    }
}
