package racecourse.explore.os.model;

import java.io.Closeable;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.EOFException;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import racecourse.explore.os.OpenFile;

/**
 * See {@link java.io.RandomAccessFile}. Numbers are read and written byte by byte, each a call of
 * its own, as JDK 17 does it.
 */
public final class RandomAccessFile implements DataInput, DataOutput, Closeable {

    private final OpenFile file;

    public RandomAccessFile(String name, String mode) throws FileNotFoundException {
        this(new File(name), mode);
    }

    public RandomAccessFile(File file, String mode) throws FileNotFoundException {
        this.file = Opening.stream(file, options(mode));
    }

    private static Set<StandardOpenOption> options(String mode) {
        return switch (mode) {
            case "r" -> EnumSet.of(StandardOpenOption.READ);
            case "rw", "rws", "rwd" ->
                    EnumSet.of(
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.CREATE);
            default ->
                    throw new IllegalArgumentException(
                            "Illegal mode \""
                                    + mode
                                    + "\" must be one of \"r\", \"rw\", \"rws\", or \"rwd\"");
        };
    }

    public FileChannel getChannel() {
        return new FileChannel(file);
    }

    public FileDescriptor getFD() {
        return new FileDescriptor();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    public long getFilePointer() throws IOException {
        return file.position(false);
    }

    public void seek(long position) throws IOException {
        if (position < 0) {
            throw new IOException("Negative seek offset");
        }
        file.seek(position, false);
    }

    public long length() throws IOException {
        return file.size(false);
    }

    public void setLength(long length) throws IOException {
        mustWrite();
        file.setSize(length, false);
        if (file.position(false) > length) {
            file.seek(length, false);
        }
    }

    private void mustWrite() throws IOException {
        if (!file.writable) {
            throw new IOException("Bad file descriptor");
        }
    }

    // ---- bytes

    public int read() throws IOException {
        byte[] one = file.read(1, false);
        return one.length == 0 ? -1 : one[0] & 0xFF;
    }

    public int read(byte[] to) throws IOException {
        return read(to, 0, to.length);
    }

    public int read(byte[] to, int offset, int length) throws IOException {
        return Opening.read(file, to, offset, length);
    }

    @Override
    public void readFully(byte[] to) throws IOException {
        readFully(to, 0, to.length);
    }

    @Override
    public void readFully(byte[] to, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            int count = read(to, offset + done, length - done);
            if (count < 0) {
                throw new EOFException();
            }
            done += count;
        }
    }

    @Override
    public int skipBytes(int count) throws IOException {
        if (count <= 0) {
            return 0;
        }
        long position = getFilePointer();
        long to = Math.min(length(), position + count);
        seek(to);
        return (int) (to - position);
    }

    @Override
    public void write(int value) throws IOException {
        mustWrite();
        file.write(new byte[] {(byte) value}, false);
    }

    @Override
    public void write(byte[] from) throws IOException {
        write(from, 0, from.length);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        mustWrite();
        Opening.write(file, from, offset, length);
    }

    // ---- numbers and text

    private long number(int size) throws IOException {
        long number = 0;
        for (int i = 0; i < size; i++) {
            number = number << 8 | readUnsignedByte();
        }
        return number;
    }

    private void number(long value, int size) throws IOException {
        for (int i = size - 1; i >= 0; i--) {
            write((int) (value >>> 8 * i));
        }
    }

    @Override
    public int readUnsignedByte() throws IOException {
        int value = read();
        if (value < 0) {
            throw new EOFException();
        }
        return value;
    }

    @Override
    public byte readByte() throws IOException {
        return (byte) readUnsignedByte();
    }

    @Override
    public boolean readBoolean() throws IOException {
        return readUnsignedByte() != 0;
    }

    @Override
    public short readShort() throws IOException {
        return (short) number(Short.BYTES);
    }

    @Override
    public int readUnsignedShort() throws IOException {
        return (int) number(Short.BYTES);
    }

    @Override
    public char readChar() throws IOException {
        return (char) number(Character.BYTES);
    }

    @Override
    public int readInt() throws IOException {
        return (int) number(Integer.BYTES);
    }

    @Override
    public long readLong() throws IOException {
        return number(Long.BYTES);
    }

    @Override
    public float readFloat() throws IOException {
        return Float.intBitsToFloat(readInt());
    }

    @Override
    public double readDouble() throws IOException {
        return Double.longBitsToDouble(readLong());
    }

    @Override
    public String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        int next = read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            if (next != '\r') {
                line.append((char) next);
            }
            next = read();
        }
        return line.toString();
    }

    @Override
    public String readUTF() throws IOException {
        return DataInputStream.readUTF(this);
    }

    @Override
    public void writeBoolean(boolean value) throws IOException {
        write(value ? 1 : 0);
    }

    @Override
    public void writeByte(int value) throws IOException {
        write(value);
    }

    @Override
    public void writeShort(int value) throws IOException {
        number(value, Short.BYTES);
    }

    @Override
    public void writeChar(int value) throws IOException {
        number(value, Character.BYTES);
    }

    @Override
    public void writeInt(int value) throws IOException {
        number(value, Integer.BYTES);
    }

    @Override
    public void writeLong(long value) throws IOException {
        number(value, Long.BYTES);
    }

    @Override
    public void writeFloat(float value) throws IOException {
        writeInt(Float.floatToIntBits(value));
    }

    @Override
    public void writeDouble(double value) throws IOException {
        writeLong(Double.doubleToLongBits(value));
    }

    @Override
    public void writeBytes(String text) throws IOException {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) text.charAt(i);
        }
        write(bytes);
    }

    @Override
    public void writeChars(String text) throws IOException {
        byte[] bytes = new byte[2 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) (text.charAt(i) >>> 8);
            bytes[2 * i + 1] = (byte) text.charAt(i);
        }
        write(bytes);
    }

    @Override
    public void writeUTF(String text) throws IOException {
        Objects.requireNonNull(text);
        var bytes = new java.io.ByteArrayOutputStream();
        new java.io.DataOutputStream(bytes).writeUTF(text);
        write(bytes.toByteArray());
    }
}
