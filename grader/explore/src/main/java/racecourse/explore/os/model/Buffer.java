package racecourse.explore.os.model;

import java.nio.BufferOverflowException;
import java.nio.BufferUnderflowException;
import java.nio.InvalidMarkException;
import racecourse.explore.schedule.Footprint;

/** See {@link java.nio.Buffer}. */
public abstract class Buffer {

    private final int capacity;
    private int position;
    private int limit;
    private int mark = -1;
    private int name;

    Buffer(int capacity) {
        this.capacity = capacity;
        this.limit = capacity;
    }

    /** Threads that share a buffer must not be taken to be independent. */
    private void touch() {
        if (Footprint.wanted()) {
            if (name == 0) {
                name = Footprint.newName();
            }
            Footprint.touch(name, 0, true);
        }
    }

    public final int capacity() {
        return capacity;
    }

    public final int position() {
        touch();
        return position;
    }

    public Buffer position(int newPosition) {
        touch();
        if (newPosition < 0 || newPosition > limit) {
            throw new IllegalArgumentException(
                    "newPosition > limit: (" + newPosition + " > " + limit + ")");
        }
        position = newPosition;
        mark = mark > newPosition ? -1 : mark;
        return this;
    }

    public final int limit() {
        touch();
        return limit;
    }

    public Buffer limit(int newLimit) {
        touch();
        if (newLimit < 0 || newLimit > capacity) {
            throw new IllegalArgumentException(
                    "newLimit > capacity: (" + newLimit + " > " + capacity + ")");
        }
        limit = newLimit;
        position = Math.min(position, limit);
        mark = mark > newLimit ? -1 : mark;
        return this;
    }

    public Buffer mark() {
        touch();
        mark = position;
        return this;
    }

    public Buffer reset() {
        touch();
        if (mark < 0) {
            throw new InvalidMarkException();
        }
        position = mark;
        return this;
    }

    public Buffer clear() {
        touch();
        position = 0;
        limit = capacity;
        mark = -1;
        return this;
    }

    public Buffer flip() {
        touch();
        limit = position;
        position = 0;
        mark = -1;
        return this;
    }

    public Buffer rewind() {
        touch();
        position = 0;
        mark = -1;
        return this;
    }

    public final int remaining() {
        touch();
        return Math.max(0, limit - position);
    }

    public final boolean hasRemaining() {
        return remaining() > 0;
    }

    /** The position before so many elements are read. */
    final int nextGet(int count) {
        if (remaining() < count) {
            throw new BufferUnderflowException();
        }
        position += count;
        return position - count;
    }

    /** The position before so many elements are written. */
    final int nextPut(int count) {
        if (remaining() < count) {
            throw new BufferOverflowException();
        }
        position += count;
        return position - count;
    }

    /** The same index, if so many elements from there are within the limit. */
    final int checked(int index, int count) {
        touch();
        if (index < 0 || count > limit - index) {
            throw new IndexOutOfBoundsException();
        }
        return index;
    }
}
