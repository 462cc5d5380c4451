package racecourse.explore.os;

import java.util.Arrays;
import racecourse.explore.engine.ModelThread;
import racecourse.explore.engine.Run;
import racecourse.explore.os.file.RegularFile;

/**
 * A range of a file mapped into memory. What is written there is in the file at once, for all
 * processes; up to eight aligned bytes are read or written in one step.
 */
public final class Mapping implements Contents {

    private static final int ATOMIC = 8;
    private static final int MOST_PARTS = 3;

    private final OsProcess process;
    private final RegularFile file;
    private final int begin;
    private final int size;
    private final boolean readOnly;

    Mapping(OsProcess process, RegularFile file, int begin, int size, boolean readOnly) {
        this.process = process;
        this.file = file;
        this.begin = begin;
        this.size = size;
        this.readOnly = readOnly;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean readOnly() {
        return readOnly;
    }

    @Override
    public byte[] read(int at, int length) {
        byte[] bytes = new byte[length];
        int done = 0;
        for (int part = 1; done < length; part++) {
            int next = part(at + done, length - done, part);
            ModelThread thread = Run.step();
            process.call(thread);
            System.arraycopy(load(thread, at + done, next), 0, bytes, done, next);
            done += next;
        }
        return bytes;
    }

    @Override
    public void write(int at, byte[] bytes) {
        int done = 0;
        for (int part = 1; done < bytes.length; part++) {
            int next = part(at + done, bytes.length - done, part);
            ModelThread thread = Run.step();
            process.call(thread);
            store(thread, at + done, Arrays.copyOfRange(bytes, done, done + next));
            done += next;
        }
    }

    private int part(int at, int left, int part) {
        return part == MOST_PARTS ? left : Math.min(left, ATOMIC - (begin + at) % ATOMIC);
    }

    @Override
    public byte[] load(ModelThread thread, int at, int length) {
        byte[] bytes = file.read(begin + at, length);
        if (bytes.length < length) {
            throw fault();
        }
        if (thread.run.traced()) {
            thread.run.did(
                    thread, file.title + ".READ: " + Described.bytes(bytes, begin + at), file);
        }
        return bytes;
    }

    @Override
    public void store(ModelThread thread, int at, byte[] bytes) {
        if (begin + at + bytes.length > file.size()) {
            throw fault();
        }
        thread.run.change();
        file.write(begin + at, bytes, 0, bytes.length);
        if (thread.run.traced()) {
            thread.run.did(
                    thread, file.title + ".WRITE: " + Described.bytes(bytes, begin + at), file);
        }
    }

    @Override
    public void mayDie(ModelThread thread) {
        process.call(thread);
    }

    /** What a JVM makes of the signal for memory that its file no longer has. */
    private static InternalError fault() {
        return new InternalError(
                "a fault occurred in a recent unsafe memory access operation in compiled Java"
                        + " code");
    }
}
