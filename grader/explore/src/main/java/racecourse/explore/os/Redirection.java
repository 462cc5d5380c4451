package racecourse.explore.os;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import racecourse.explore.os.stream.Input;
import racecourse.explore.os.stream.Output;

/**
 * Where a standard stream of a child leads.
 *
 * @param kind in which way
 * @param file the file, or null
 */
public record Redirection(Kind kind, File file) {

    /** The ways. */
    public enum Kind {
        /** To its parent, through a pipe. */
        PIPE,
        /** To where that of its parent leads. */
        INHERIT,
        /** Nowhere. */
        DISCARD,
        /** From the beginning of a file. */
        READ,
        /** To a file, which is cut off first. */
        WRITE,
        /** To the end of a file. */
        APPEND
    }

    boolean isPipe() {
        return kind == Kind.PIPE;
    }

    /** What the child writes to. */
    Output output(OsProcess child, Output inherited) throws IOException {
        return switch (kind) {
            case INHERIT -> inherited;
            case WRITE ->
                    FileStreams.to(
                            opened(
                                    child,
                                    EnumSet.of(
                                            StandardOpenOption.WRITE,
                                            StandardOpenOption.CREATE,
                                            StandardOpenOption.TRUNCATE_EXISTING)));
            case APPEND ->
                    FileStreams.to(
                            opened(
                                    child,
                                    EnumSet.of(
                                            StandardOpenOption.APPEND, StandardOpenOption.CREATE)));
            default -> Output.NOTHING;
        };
    }

    /** What the child reads from. */
    Input input(OsProcess child) throws IOException {
        return kind == Kind.READ
                ? FileStreams.from(opened(child, EnumSet.of(StandardOpenOption.READ)))
                : Input.NOTHING;
    }

    /** The parent opens it, hands it on, and closes it. */
    private OpenFile opened(OsProcess child, EnumSet<StandardOpenOption> options)
            throws IOException {
        try {
            OpenFile parents = PathCalls.open(file.toPath(), options);
            OpenFile childs = parents.inheritedBy(child);
            parents.close();
            return childs;
        } catch (FileSystemException e) {
            throw new FileNotFoundException(file + " (No such file or directory)");
        }
    }
}
