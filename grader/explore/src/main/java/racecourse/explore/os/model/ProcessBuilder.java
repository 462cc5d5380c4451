package racecourse.explore.os.model;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import racecourse.explore.os.ChildProcess;
import racecourse.explore.os.Redirection;

/** See {@link java.lang.ProcessBuilder}. */
public final class ProcessBuilder {

    private List<String> command;
    private File directory;
    private Map<String, String> environment;
    private boolean merges;
    private Redirect in = Redirect.PIPE;
    private Redirect out = Redirect.PIPE;
    private Redirect err = Redirect.PIPE;

    public ProcessBuilder(List<String> command) {
        this.command = Objects.requireNonNull(command);
    }

    public ProcessBuilder(String... command) {
        this.command = new ArrayList<>(List.of(command));
    }

    public ProcessBuilder command(List<String> newCommand) {
        command = Objects.requireNonNull(newCommand);
        return this;
    }

    public ProcessBuilder command(String... newCommand) {
        command = new ArrayList<>(List.of(newCommand));
        return this;
    }

    public List<String> command() {
        return command;
    }

    public Map<String, String> environment() {
        if (environment == null) {
            environment = new HashMap<>(System.getenv());
        }
        return environment;
    }

    public File directory() {
        return directory;
    }

    /** Class paths of a grader are absolute, so that the directory makes no difference. */
    public ProcessBuilder directory(File newDirectory) {
        directory = newDirectory;
        return this;
    }

    /** See {@link java.lang.ProcessBuilder.Redirect}. */
    public static final class Redirect {

        /** See {@link java.lang.ProcessBuilder.Redirect.Type}. */
        public enum Type {
            PIPE,
            INHERIT,
            READ,
            WRITE,
            APPEND
        }

        public static final Redirect PIPE = new Redirect(Redirection.Kind.PIPE, null);
        public static final Redirect INHERIT = new Redirect(Redirection.Kind.INHERIT, null);
        public static final Redirect DISCARD = new Redirect(Redirection.Kind.DISCARD, null);

        private final Redirection redirection;

        private Redirect(Redirection.Kind kind, File file) {
            redirection = new Redirection(kind, file);
        }

        public static Redirect from(File file) {
            return new Redirect(Redirection.Kind.READ, Objects.requireNonNull(file));
        }

        public static Redirect to(File file) {
            return new Redirect(Redirection.Kind.WRITE, Objects.requireNonNull(file));
        }

        public static Redirect appendTo(File file) {
            return new Redirect(Redirection.Kind.APPEND, Objects.requireNonNull(file));
        }

        public File file() {
            return redirection.file();
        }

        public Type type() {
            return redirection.kind() == Redirection.Kind.DISCARD
                    ? Type.WRITE
                    : Type.valueOf(redirection.kind().name());
        }

        private boolean reads() {
            return redirection.kind() == Redirection.Kind.READ;
        }

        private boolean writes() {
            return type() == Type.WRITE || type() == Type.APPEND;
        }
    }

    public ProcessBuilder redirectInput(Redirect source) {
        if (source.writes()) {
            throw new IllegalArgumentException("Redirect invalid for reading: " + source);
        }
        in = source;
        return this;
    }

    public ProcessBuilder redirectOutput(Redirect destination) {
        checkDestination(destination);
        out = destination;
        return this;
    }

    public ProcessBuilder redirectError(Redirect destination) {
        checkDestination(destination);
        err = destination;
        return this;
    }

    private static void checkDestination(Redirect destination) {
        if (destination.reads()) {
            throw new IllegalArgumentException("Redirect invalid for writing: " + destination);
        }
    }

    public ProcessBuilder redirectInput(File file) {
        return redirectInput(Redirect.from(file));
    }

    public ProcessBuilder redirectOutput(File file) {
        return redirectOutput(Redirect.to(file));
    }

    public ProcessBuilder redirectError(File file) {
        return redirectError(Redirect.to(file));
    }

    public Redirect redirectInput() {
        return in;
    }

    public Redirect redirectOutput() {
        return out;
    }

    public Redirect redirectError() {
        return err;
    }

    public ProcessBuilder inheritIO() {
        in = Redirect.INHERIT;
        out = Redirect.INHERIT;
        err = Redirect.INHERIT;
        return this;
    }

    public boolean redirectErrorStream() {
        return merges;
    }

    public ProcessBuilder redirectErrorStream(boolean newMerges) {
        merges = newMerges;
        return this;
    }

    public Process start() throws IOException {
        List<String> words = new ArrayList<>(command);
        words.forEach(Objects::requireNonNull);
        if (words.isEmpty()) {
            throw new IndexOutOfBoundsException("Index 0 out of bounds for length 0");
        }
        return new Process(
                ChildProcess.start(
                        words,
                        environment == null ? System.getenv() : environment,
                        in.redirection,
                        out.redirection,
                        merges ? null : err.redirection));
    }
}
