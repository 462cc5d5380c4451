package racecourse.explore.runtime;

import racecourse.explore.engine.ModelThread;
import racecourse.explore.os.model.ByteBuffer;

/**
 * Numbers in byte buffers, as var handles see them: always the newest, whichever process has
 * written it.
 */
final class BufferCells {

    private final int size;
    private final boolean littleEndian;

    BufferCells(Class<?> type, boolean littleEndian) {
        this.size = type == long.class ? Long.BYTES : Integer.BYTES;
        this.littleEndian = littleEndian;
    }

    private ByteBuffer checked(ModelThread thread, Object base, int index) {
        ByteBuffer buffer = (ByteBuffer) base;
        buffer.mayDie(thread);
        if (index % size != 0) {
            throw new IllegalStateException("Misaligned access at index: " + index);
        }
        return buffer;
    }

    Object get(ModelThread thread, Object base, int index) {
        return number(checked(thread, base, index).load(thread, index, size, littleEndian));
    }

    void set(ModelThread thread, Object base, int index, Object value) {
        checked(thread, base, index).store(thread, index, size, littleEndian, toLong(value));
    }

    /** The value before; it is replaced if it is the expected one. */
    Object exchange(ModelThread thread, Object base, int index, Object expected, Object value) {
        ByteBuffer buffer = checked(thread, base, index);
        Object old = number(buffer.load(thread, index, size, littleEndian));
        if (toLong(old) == toLong(expected)) {
            buffer.store(thread, index, size, littleEndian, toLong(value));
        }
        return old;
    }

    Object update(ModelThread thread, Object base, int index, Object operand, Arithmetic how) {
        ByteBuffer buffer = checked(thread, base, index);
        Object old = number(buffer.load(thread, index, size, littleEndian));
        Object value = how.apply(old, number(toLong(operand)));
        buffer.store(thread, index, size, littleEndian, toLong(value));
        return old;
    }

    private Object number(long value) {
        return size == Long.BYTES ? (Object) value : (Object) (int) value;
    }

    private static long toLong(Object value) {
        return value instanceof Character character ? character : ((Number) value).longValue();
    }
}
