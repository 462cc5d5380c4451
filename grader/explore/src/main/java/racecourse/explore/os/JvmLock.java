package racecourse.explore.os;

/** A file lock as a JVM knows it. It refuses a second one on the same bytes, whoever asks. */
public final class JvmLock {

    final OpenFile file;

    /** Where it begins. */
    public final long position;

    /** How many bytes it covers. */
    public final long size;

    /** Whether others may have it too. */
    public final boolean shared;

    private boolean valid = true;

    JvmLock(OpenFile file, long position, long size, boolean shared) {
        this.file = file;
        this.position = position;
        this.size = size;
        this.shared = shared;
    }

    /** The end of the range, as POSIX has it. */
    static long end(long position, long size) {
        return size == 0 || position + size < 0 ? Long.MAX_VALUE : position + size;
    }

    long end() {
        return end(position, size);
    }

    /** Whether it has neither been released nor its channel closed; the system isn't asked. */
    public boolean isValid() {
        return valid;
    }

    void invalidate() {
        valid = false;
    }
}
