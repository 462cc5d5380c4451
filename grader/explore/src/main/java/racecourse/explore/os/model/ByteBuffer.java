package racecourse.explore.os.model;

import java.nio.ByteOrder;
import java.nio.ReadOnlyBufferException;
import java.util.Arrays;
import java.util.Objects;
import racecourse.explore.engine.ModelThread;
import racecourse.explore.os.Contents;
import racecourse.explore.os.HeapBytes;

/** See {@link java.nio.ByteBuffer}. */
public class ByteBuffer extends Buffer implements Comparable<ByteBuffer> {

    final Contents contents;
    final int offset;
    private final boolean readOnly;
    private final boolean direct;
    private boolean littleEndian;

    ByteBuffer(Contents contents, int offset, int capacity, boolean readOnly, boolean direct) {
        super(capacity);
        this.contents = contents;
        this.offset = offset;
        this.readOnly = readOnly || contents.readOnly();
        this.direct = direct;
    }

    /** Another buffer of the same kind on a part of the same bytes. */
    ByteBuffer part(int from, int size, boolean fixed) {
        return new ByteBuffer(contents, offset + from, size, fixed, direct);
    }

    // ---- where they come from

    public static ByteBuffer allocate(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("capacity < 0: (" + capacity + " < 0)");
        }
        return of(new byte[capacity], false);
    }

    public static ByteBuffer allocateDirect(int capacity) {
        return of(new byte[capacity], true);
    }

    private static ByteBuffer of(byte[] bytes, boolean direct) {
        HeapBytes contents = new HeapBytes(bytes, 0, bytes.length, false);
        return new ByteBuffer(contents, 0, bytes.length, false, direct);
    }

    public static ByteBuffer wrap(byte[] array) {
        return of(array, false);
    }

    public static ByteBuffer wrap(byte[] array, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, array.length);
        ByteBuffer buffer = of(array, false);
        buffer.limit(offset + length);
        buffer.position(offset);
        return buffer;
    }

    public ByteBuffer slice() {
        return part(position(), remaining(), readOnly);
    }

    public ByteBuffer slice(int index, int length) {
        Objects.checkFromIndexSize(index, length, limit());
        return part(index, length, readOnly);
    }

    public ByteBuffer duplicate() {
        return withMarksOf(part(0, capacity(), readOnly));
    }

    public ByteBuffer asReadOnlyBuffer() {
        return withMarksOf(part(0, capacity(), true));
    }

    private ByteBuffer withMarksOf(ByteBuffer other) {
        other.limit(limit());
        other.position(position());
        return other;
    }

    public LongBuffer asLongBuffer() {
        return new LongBuffer(part(position(), remaining() & -Long.BYTES, readOnly).order(order()));
    }

    // ---- bytes as they are

    private byte[] read(int at, int length) {
        return contents.read(offset + at, length);
    }

    private ByteBuffer write(int at, byte[] bytes) {
        if (readOnly) {
            throw new ReadOnlyBufferException();
        }
        contents.write(offset + at, bytes);
        return this;
    }

    private int nextPutOf(int count) {
        if (readOnly) {
            throw new ReadOnlyBufferException();
        }
        return nextPut(count);
    }

    /** What remains, and is read thereby. */
    byte[] takeRemaining() {
        int count = remaining();
        return read(nextGet(count), count);
    }

    /** What remains, and stays. */
    byte[] copyOfRemaining() {
        return read(position(), remaining());
    }

    public byte get() {
        return read(nextGet(1), 1)[0];
    }

    public byte get(int index) {
        return read(checked(index, 1), 1)[0];
    }

    public ByteBuffer get(byte[] to) {
        return get(to, 0, to.length);
    }

    public ByteBuffer get(byte[] to, int from, int length) {
        Objects.checkFromIndexSize(from, length, to.length);
        System.arraycopy(read(nextGet(length), length), 0, to, from, length);
        return this;
    }

    public ByteBuffer get(int index, byte[] to) {
        return get(index, to, 0, to.length);
    }

    public ByteBuffer get(int index, byte[] to, int from, int length) {
        Objects.checkFromIndexSize(from, length, to.length);
        System.arraycopy(read(checked(index, length), length), 0, to, from, length);
        return this;
    }

    public ByteBuffer put(byte value) {
        return write(nextPutOf(1), new byte[] {value});
    }

    public ByteBuffer put(int index, byte value) {
        return write(checked(index, 1), new byte[] {value});
    }

    public final ByteBuffer put(byte[] from) {
        return put(from, 0, from.length);
    }

    public ByteBuffer put(byte[] from, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, from.length);
        return write(nextPutOf(length), Arrays.copyOfRange(from, offset, offset + length));
    }

    public ByteBuffer put(int index, byte[] from) {
        return put(index, from, 0, from.length);
    }

    public ByteBuffer put(int index, byte[] from, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, from.length);
        return write(checked(index, length), Arrays.copyOfRange(from, offset, offset + length));
    }

    public ByteBuffer put(ByteBuffer from) {
        if (from == this) {
            throw new IllegalArgumentException("The source buffer is this buffer");
        }
        int count = from.remaining();
        int at = nextPutOf(count);
        return write(at, from.takeRemaining());
    }

    public ByteBuffer compact() {
        byte[] rest = copyOfRemaining();
        write(0, rest);
        limit(capacity());
        position(rest.length);
        return this;
    }

    // ---- numbers

    public final ByteOrder order() {
        return littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    public final ByteBuffer order(ByteOrder order) {
        littleEndian = order != ByteOrder.BIG_ENDIAN;
        return this;
    }

    static long toNumber(byte[] bytes, boolean littleEndian) {
        long number = 0;
        for (int i = 0; i < bytes.length; i++) {
            number = number << 8 | bytes[littleEndian ? bytes.length - 1 - i : i] & 0xFF;
        }
        return number;
    }

    static byte[] toBytes(long number, int size, boolean littleEndian) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[littleEndian ? i : size - 1 - i] = (byte) (number >>> 8 * i);
        }
        return bytes;
    }

    private long number(int at, int size) {
        return toNumber(read(at, size), littleEndian);
    }

    private ByteBuffer number(int at, int size, long value) {
        return write(at, toBytes(value, size, littleEndian));
    }

    public long getLong() {
        return number(nextGet(Long.BYTES), Long.BYTES);
    }

    public long getLong(int index) {
        return number(checked(index, Long.BYTES), Long.BYTES);
    }

    public ByteBuffer putLong(long value) {
        return number(nextPutOf(Long.BYTES), Long.BYTES, value);
    }

    public ByteBuffer putLong(int index, long value) {
        return number(checked(index, Long.BYTES), Long.BYTES, value);
    }

    public int getInt() {
        return (int) number(nextGet(Integer.BYTES), Integer.BYTES);
    }

    public int getInt(int index) {
        return (int) number(checked(index, Integer.BYTES), Integer.BYTES);
    }

    public ByteBuffer putInt(int value) {
        return number(nextPutOf(Integer.BYTES), Integer.BYTES, value);
    }

    public ByteBuffer putInt(int index, int value) {
        return number(checked(index, Integer.BYTES), Integer.BYTES, value);
    }

    public short getShort() {
        return (short) number(nextGet(Short.BYTES), Short.BYTES);
    }

    public short getShort(int index) {
        return (short) number(checked(index, Short.BYTES), Short.BYTES);
    }

    public ByteBuffer putShort(short value) {
        return number(nextPutOf(Short.BYTES), Short.BYTES, value);
    }

    public ByteBuffer putShort(int index, short value) {
        return number(checked(index, Short.BYTES), Short.BYTES, value);
    }

    public char getChar() {
        return (char) getShort();
    }

    public char getChar(int index) {
        return (char) getShort(index);
    }

    public ByteBuffer putChar(char value) {
        return putShort((short) value);
    }

    public ByteBuffer putChar(int index, char value) {
        return putShort(index, (short) value);
    }

    // ---- as var handles see it

    /** Reads at once, within the step under way. */
    public final long load(ModelThread thread, int index, int size, boolean little) {
        return toNumber(contents.load(thread, offset + checked(index, size), size), little);
    }

    /** Writes at once, within the step under way. */
    public final void store(ModelThread thread, int index, int size, boolean little, long value) {
        if (readOnly) {
            throw new ReadOnlyBufferException();
        }
        byte[] bytes = toBytes(value, size, little);
        contents.store(thread, offset + checked(index, size), bytes);
    }

    /** The process may be killed here. */
    public final void mayDie(ModelThread thread) {
        contents.mayDie(thread);
    }

    // ---- the rest

    public boolean isReadOnly() {
        return readOnly;
    }

    public boolean isDirect() {
        return direct;
    }

    public final boolean hasArray() {
        return !direct && !readOnly && contents instanceof HeapBytes;
    }

    public final byte[] array() {
        if (direct || !(contents instanceof HeapBytes heap)) {
            throw new UnsupportedOperationException();
        }
        if (readOnly) {
            throw new ReadOnlyBufferException();
        }
        return heap.array();
    }

    public final int arrayOffset() {
        array();
        return offset;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ByteBuffer that
                && Arrays.equals(copyOfRemaining(), that.copyOfRemaining());
    }

    @Override
    public int hashCode() {
        int hash = 1;
        byte[] bytes = copyOfRemaining();
        for (int i = bytes.length - 1; i >= 0; i--) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }

    @Override
    public int compareTo(ByteBuffer other) {
        return Arrays.compare(copyOfRemaining(), other.copyOfRemaining());
    }

    @Override
    public String toString() {
        return String.format(
                "java.nio.%s[pos=%d lim=%d cap=%d]",
                direct ? "DirectByteBuffer" : "HeapByteBuffer", position(), limit(), capacity());
    }

    // ---- as its own kind

    @Override
    public ByteBuffer position(int newPosition) {
        super.position(newPosition);
        return this;
    }

    @Override
    public ByteBuffer limit(int newLimit) {
        super.limit(newLimit);
        return this;
    }

    @Override
    public ByteBuffer mark() {
        super.mark();
        return this;
    }

    @Override
    public ByteBuffer reset() {
        super.reset();
        return this;
    }

    @Override
    public ByteBuffer clear() {
        super.clear();
        return this;
    }

    @Override
    public ByteBuffer flip() {
        super.flip();
        return this;
    }

    @Override
    public ByteBuffer rewind() {
        super.rewind();
        return this;
    }
}
