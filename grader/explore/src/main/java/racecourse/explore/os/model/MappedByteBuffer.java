package racecourse.explore.os.model;

import racecourse.explore.os.Contents;

/** See {@link java.nio.MappedByteBuffer}. */
public final class MappedByteBuffer extends ByteBuffer {

    MappedByteBuffer(Contents contents, int offset, int capacity, boolean readOnly) {
        super(contents, offset, capacity, readOnly, true);
    }

    @Override
    MappedByteBuffer part(int from, int size, boolean fixed) {
        return new MappedByteBuffer(contents, offset + from, size, fixed);
    }

    public MappedByteBuffer force() {
        return this;
    }

    public MappedByteBuffer force(int index, int length) {
        return this;
    }

    public MappedByteBuffer load() {
        return this;
    }

    public boolean isLoaded() {
        return true;
    }

    @Override
    public MappedByteBuffer slice() {
        return (MappedByteBuffer) super.slice();
    }

    @Override
    public MappedByteBuffer slice(int index, int length) {
        return (MappedByteBuffer) super.slice(index, length);
    }

    @Override
    public MappedByteBuffer duplicate() {
        return (MappedByteBuffer) super.duplicate();
    }

    @Override
    public MappedByteBuffer compact() {
        super.compact();
        return this;
    }

    @Override
    public MappedByteBuffer position(int newPosition) {
        super.position(newPosition);
        return this;
    }

    @Override
    public MappedByteBuffer limit(int newLimit) {
        super.limit(newLimit);
        return this;
    }

    @Override
    public MappedByteBuffer mark() {
        super.mark();
        return this;
    }

    @Override
    public MappedByteBuffer reset() {
        super.reset();
        return this;
    }

    @Override
    public MappedByteBuffer clear() {
        super.clear();
        return this;
    }

    @Override
    public MappedByteBuffer flip() {
        super.flip();
        return this;
    }

    @Override
    public MappedByteBuffer rewind() {
        super.rewind();
        return this;
    }
}
