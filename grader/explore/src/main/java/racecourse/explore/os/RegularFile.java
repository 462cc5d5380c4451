package racecourse.explore.os;

import java.util.Arrays;
import racecourse.explore.engine.ModelThread;

/** A file's contents and locks. It lives as long as something refers to it, as an inode does. */
final class RegularFile extends Node {

    /** The name that it was first created with, for reports. */
    final String title;

    final FileLocks locks = new FileLocks();

    /** Who is in the middle of a write call, or null; others wait. */
    ModelThread writer;

    private byte[] bytes = {};
    private int size;

    RegularFile(String title) {
        this.title = title;
    }

    int size() {
        touch(CONTENTS, false);
        return size;
    }

    void setSize(int newSize) {
        touch(CONTENTS, true);
        if (newSize > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(newSize, 2 * bytes.length));
        } else if (newSize < size) {
            Arrays.fill(bytes, newSize, size, (byte) 0);
        }
        size = newSize;
    }

    /** What is there, as far as the file goes. */
    byte[] read(long from, int length) {
        touch(CONTENTS, false);
        if (from >= size) {
            return new byte[0];
        }
        int begin = (int) from;
        return Arrays.copyOfRange(bytes, begin, Math.min(size, begin + length));
    }

    /** Puts bytes there; the file grows if need be. */
    void write(int to, byte[] source, int from, int length) {
        touch(CONTENTS, true);
        if (to + length > size) {
            setSize(to + length);
        }
        System.arraycopy(source, from, bytes, to, length);
    }
}
