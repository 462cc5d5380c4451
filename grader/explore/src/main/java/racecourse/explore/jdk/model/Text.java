package racecourse.explore.jdk.model;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * StringBuilder, and, with its public methods synchronized, StringBuffer. Like theirs, an append
 * writes the characters first and the count after, so that threads that share a builder lose what
 * they lose there.
 */
public final class Text implements CharSequence, Appendable, Comparable<Text>, Serializable {
    private static final long serialVersionUID = 1L;

    private char[] value;
    private int count;

    public Text() {
        this(16);
    }

    public Text(int capacity) {
        value = new char[capacity];
    }

    public Text(String text) {
        this(text.length() + 16);
        append(text);
    }

    public Text(CharSequence text) {
        this(text.length() + 16);
        append(text);
    }

    @Override
    public int length() {
        return count;
    }

    public int capacity() {
        return value.length;
    }

    public void ensureCapacity(int capacity) {
        if (capacity > value.length) {
            value = Arrays.copyOf(value, Math.max(capacity, 2 * value.length + 2));
        }
    }

    public void trimToSize() {
        value = Arrays.copyOf(value, count);
    }

    public void setLength(int length) {
        if (length < 0) {
            throw new StringIndexOutOfBoundsException(length);
        }
        ensureCapacity(length);
        if (count < length) {
            Arrays.fill(value, count, length, '\0');
        }
        count = length;
    }

    @Override
    public char charAt(int index) {
        checkIndex(index);
        return value[index];
    }

    public void setCharAt(int index, char c) {
        checkIndex(index);
        value[index] = c;
    }

    public void getChars(int begin, int end, char[] target, int at) {
        checkRange(begin, end);
        System.arraycopy(value, begin, target, at, end - begin);
    }

    public Text append(String text) {
        String added = String.valueOf(text);
        ensureCapacity(count + added.length());
        added.getChars(0, added.length(), value, count);
        count += added.length();
        return this;
    }

    public Text append(char c) {
        ensureCapacity(count + 1);
        value[count++] = c;
        return this;
    }

    public Text append(Object object) {
        return append(String.valueOf(object));
    }

    @Override
    public Text append(CharSequence text) {
        return append(String.valueOf(text));
    }

    public Text append(StringBuffer text) {
        return append(String.valueOf(text));
    }

    @Override
    public Text append(CharSequence text, int begin, int end) {
        return append(String.valueOf(text).substring(begin, end));
    }

    public Text append(char[] text) {
        return append(String.valueOf(text));
    }

    public Text append(char[] text, int begin, int length) {
        return append(String.valueOf(text, begin, length));
    }

    public Text append(boolean b) {
        return append(String.valueOf(b));
    }

    public Text append(int i) {
        return append(String.valueOf(i));
    }

    public Text append(long l) {
        return append(String.valueOf(l));
    }

    public Text append(float f) {
        return append(String.valueOf(f));
    }

    public Text append(double d) {
        return append(String.valueOf(d));
    }

    public Text appendCodePoint(int codePoint) {
        return append(Character.toString(codePoint));
    }

    public Text repeat(int codePoint, int times) {
        return append(Character.toString(codePoint).repeat(times));
    }

    public Text repeat(CharSequence text, int times) {
        return append(String.valueOf(text).repeat(times));
    }

    public Text replace(int begin, int end, String text) {
        int kept = Math.min(end, count);
        checkRange(begin, kept);
        int shift = text.length() - (kept - begin);
        ensureCapacity(count + shift);
        System.arraycopy(value, kept, value, kept + shift, count - kept);
        text.getChars(0, text.length(), value, begin);
        count += shift;
        return this;
    }

    public Text delete(int begin, int end) {
        return replace(begin, end, "");
    }

    public Text deleteCharAt(int index) {
        checkIndex(index);
        return replace(index, index + 1, "");
    }

    public Text insert(int at, String text) {
        return replace(at, at, String.valueOf(text));
    }

    public Text insert(int at, Object object) {
        return insert(at, String.valueOf(object));
    }

    public Text insert(int at, CharSequence text) {
        return insert(at, String.valueOf(text));
    }

    public Text insert(int at, CharSequence text, int begin, int end) {
        return insert(at, String.valueOf(text).substring(begin, end));
    }

    public Text insert(int at, char[] text) {
        return insert(at, String.valueOf(text));
    }

    public Text insert(int at, char[] text, int begin, int length) {
        return insert(at, String.valueOf(text, begin, length));
    }

    public Text insert(int at, boolean b) {
        return insert(at, String.valueOf(b));
    }

    public Text insert(int at, char c) {
        return insert(at, String.valueOf(c));
    }

    public Text insert(int at, int i) {
        return insert(at, String.valueOf(i));
    }

    public Text insert(int at, long l) {
        return insert(at, String.valueOf(l));
    }

    public Text insert(int at, float f) {
        return insert(at, String.valueOf(f));
    }

    public Text insert(int at, double d) {
        return insert(at, String.valueOf(d));
    }

    /** Keeps surrogate pairs in their order, as the original does. */
    public Text reverse() {
        int[] points = codePoints().toArray();
        int at = 0;
        for (int i = points.length - 1; i >= 0; i--) {
            at += Character.toChars(points[i], value, at);
        }
        return this;
    }

    public String substring(int begin) {
        return substring(begin, count);
    }

    public String substring(int begin, int end) {
        checkRange(begin, end);
        return new String(value, begin, end - begin);
    }

    @Override
    public CharSequence subSequence(int begin, int end) {
        return substring(begin, end);
    }

    @Override
    public String toString() {
        return new String(value, 0, count);
    }

    public int indexOf(String text) {
        return toString().indexOf(text);
    }

    public int indexOf(String text, int from) {
        return toString().indexOf(text, from);
    }

    public int lastIndexOf(String text) {
        return toString().lastIndexOf(text);
    }

    public int lastIndexOf(String text, int from) {
        return toString().lastIndexOf(text, from);
    }

    public int codePointAt(int index) {
        return toString().codePointAt(index);
    }

    public int codePointBefore(int index) {
        return toString().codePointBefore(index);
    }

    public int codePointCount(int begin, int end) {
        return toString().codePointCount(begin, end);
    }

    public int offsetByCodePoints(int index, int offset) {
        return toString().offsetByCodePoints(index, offset);
    }

    @Override
    public IntStream chars() {
        return toString().chars();
    }

    @Override
    public IntStream codePoints() {
        return toString().codePoints();
    }

    @Override
    public int compareTo(Text other) {
        return toString().compareTo(other.toString());
    }

    private void checkIndex(int index) {
        if (index < 0 || index >= count) {
            throw new StringIndexOutOfBoundsException("index " + index + ",length " + count);
        }
    }

    private void checkRange(int begin, int end) {
        if (begin < 0 || begin > end || end > count) {
            throw new StringIndexOutOfBoundsException(
                    "start " + begin + ", end " + end + ", length " + count);
        }
    }
}
