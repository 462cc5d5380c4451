package racecourse.explore.os.file;

import java.util.Arrays;
import racecourse.explore.engine.ModelThread;
import racecourse.explore.engine.Unsupported;

/** A file's contents and locks. It lives as long as something refers to it, as an inode does. */
public final class RegularFile extends Node {

    private static final int LARGEST = 1 << 26;

    /** The name that it was first created with, for reports. */
    public final String title;

    /** Who has locked what of it. */
    public final FileLocks locks = new FileLocks();

    /** Who is in the middle of a write call, or null; others wait. */
    public ModelThread writer;

    /** What has been written; behind it there are zeros, up to the size. */
    private byte[] bytes = {};

    private long size;

    /** An empty one. */
    public RegularFile(String title) {
        this.title = title;
    }

    /** How many bytes it has. */
    public long size() {
        touch(CONTENTS, false);
        return size;
    }

    /** Cuts off what is behind, or adds zeros. */
    public void setSize(long newSize) {
        touch(CONTENTS, true);
        if (newSize < bytes.length) {
            Arrays.fill(bytes, (int) newSize, bytes.length, (byte) 0);
        }
        size = newSize;
    }

    /** What is there, as far as the file goes. */
    public byte[] read(long from, int length) {
        touch(CONTENTS, false);
        byte[] read = new byte[(int) Math.max(0, Math.min(length, size - from))];
        if (from < bytes.length) {
            int begin = (int) from;
            System.arraycopy(bytes, begin, read, 0, Math.min(read.length, bytes.length - begin));
        }
        return read;
    }

    /** Puts bytes there; the file grows if need be. */
    public void write(long to, byte[] source, int from, int length) {
        touch(CONTENTS, true);
        long end = to + length;
        if (end > LARGEST) {
            throw new Unsupported("bytes at " + to + " of a file");
        }
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max((int) end, 2 * bytes.length));
        }
        System.arraycopy(source, from, bytes, (int) to, length);
        size = Math.max(size, end);
    }
}
