package racecourse.explore.os;

import java.util.Arrays;
import racecourse.explore.engine.ModelThread;
import racecourse.explore.schedule.Footprint;

/** The bytes of one process's own buffer. Threads that share it are switched at other steps. */
public final class HeapBytes implements Contents {

    private final byte[] bytes;
    private final int begin;
    private final int size;
    private final boolean readOnly;
    private int name;

    /** A part of this array; not copied. */
    public HeapBytes(byte[] bytes, int begin, int size, boolean readOnly) {
        this.bytes = bytes;
        this.begin = begin;
        this.size = size;
        this.readOnly = readOnly;
    }

    /** The array. */
    public byte[] array() {
        return bytes;
    }

    /** Where in the array it begins. */
    public int begin() {
        return begin;
    }

    private void touch(boolean writes) {
        if (Footprint.wanted()) {
            if (name == 0) {
                name = Footprint.newName();
            }
            Footprint.touch(name, 0, writes);
        }
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
        touch(false);
        return Arrays.copyOfRange(bytes, begin + at, begin + at + length);
    }

    @Override
    public void write(int at, byte[] source) {
        touch(true);
        System.arraycopy(source, 0, bytes, begin + at, source.length);
    }

    @Override
    public byte[] load(ModelThread thread, int at, int length) {
        return read(at, length);
    }

    @Override
    public void store(ModelThread thread, int at, byte[] source) {
        write(at, source);
    }

    @Override
    public void mayDie(ModelThread thread) {}
}
