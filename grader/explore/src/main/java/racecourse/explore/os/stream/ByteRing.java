package racecourse.explore.os.stream;

/** Bytes that wait for their reader, in order. */
public final class ByteRing {

    private byte[] held = new byte[64];
    private int first;
    private int count;

    /** How many there are. */
    public int count() {
        return count;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return count == 0;
    }

    /** Adds some at the end. */
    public void put(byte[] bytes, int from, int length) {
        if (count + length > held.length) {
            byte[] larger = new byte[Math.max(2 * held.length, count + length)];
            byte[] old = take(count);
            System.arraycopy(old, 0, larger, 0, old.length);
            held = larger;
            first = 0;
            count = old.length;
        }
        for (int i = 0; i < length; i++) {
            held[(first + count + i) % held.length] = bytes[from + i];
        }
        count += length;
    }

    /** Takes so many from the beginning, at most all. */
    public byte[] take(int length) {
        byte[] taken = new byte[length];
        for (int i = 0; i < length; i++) {
            taken[i] = held[(first + i) % held.length];
        }
        first = (first + length) % held.length;
        count -= length;
        return taken;
    }
}
