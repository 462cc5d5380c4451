package racecourse.explore.os.model;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import racecourse.explore.engine.Unsupported;
import racecourse.explore.os.PathCalls;

/**
 * What {@link Files#readAttributes} answers.
 *
 * @param kind what it is
 * @param size in bytes
 * @param number of the file, which no other has
 */
record FileAttributes(PathCalls.Kind kind, long size, long number) implements BasicFileAttributes {

    /** Equal for equal files. */
    private record Key(long number) {
        @Override
        public String toString() {
            return "(dev=1,ino=" + number + ")";
        }
    }

    static FileAttributes of(Path path, boolean followsLinks) throws IOException {
        long number = PathCalls.number(path, followsLinks);
        return new FileAttributes(PathCalls.kind(path, followsLinks), PathCalls.size(path), number);
    }

    @Override
    public Object fileKey() {
        return new Key(number);
    }

    @Override
    public boolean isRegularFile() {
        return kind == PathCalls.Kind.FILE;
    }

    @Override
    public boolean isDirectory() {
        return kind == PathCalls.Kind.DIRECTORY;
    }

    @Override
    public boolean isSymbolicLink() {
        return kind == PathCalls.Kind.LINK;
    }

    @Override
    public boolean isOther() {
        return false;
    }

    @Override
    public FileTime lastModifiedTime() {
        throw new Unsupported("the times of a file");
    }

    @Override
    public FileTime lastAccessTime() {
        throw new Unsupported("the times of a file");
    }

    @Override
    public FileTime creationTime() {
        throw new Unsupported("the times of a file");
    }
}
