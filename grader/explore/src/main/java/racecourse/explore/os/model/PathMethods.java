package racecourse.explore.os.model;

import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import racecourse.explore.os.PathCalls;

/** The methods of {@link Path} that use the operating system; a receiver comes first. */
public final class PathMethods {

    private PathMethods() {}

    public static Path toRealPath(Path path, LinkOption... options) throws IOException {
        return PathCalls.real(path);
    }
}
