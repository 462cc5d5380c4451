package racecourse.explore.os.model;

/** See {@link java.nio.LongBuffer}; views of byte buffers only. */
public final class LongBuffer extends Buffer {

    private final ByteBuffer bytes;

    LongBuffer(ByteBuffer bytes) {
        super(bytes.capacity() / Long.BYTES);
        this.bytes = bytes;
    }

    public long get() {
        return bytes.getLong(nextGet(1) * Long.BYTES);
    }

    public long get(int index) {
        return bytes.getLong(checked(index, 1) * Long.BYTES);
    }

    public LongBuffer get(long[] to) {
        int at = nextGet(to.length);
        for (int i = 0; i < to.length; i++) {
            to[i] = bytes.getLong((at + i) * Long.BYTES);
        }
        return this;
    }

    public LongBuffer slice() {
        int size = remaining() * Long.BYTES;
        return new LongBuffer(bytes.slice(position() * Long.BYTES, size).order(bytes.order()));
    }

    public LongBuffer put(long value) {
        bytes.putLong(nextPut(1) * Long.BYTES, value);
        return this;
    }

    public LongBuffer put(int index, long value) {
        bytes.putLong(checked(index, 1) * Long.BYTES, value);
        return this;
    }

    @Override
    public LongBuffer position(int newPosition) {
        super.position(newPosition);
        return this;
    }

    @Override
    public LongBuffer limit(int newLimit) {
        super.limit(newLimit);
        return this;
    }

    @Override
    public LongBuffer clear() {
        super.clear();
        return this;
    }

    @Override
    public LongBuffer flip() {
        super.flip();
        return this;
    }

    @Override
    public LongBuffer rewind() {
        super.rewind();
        return this;
    }
}
