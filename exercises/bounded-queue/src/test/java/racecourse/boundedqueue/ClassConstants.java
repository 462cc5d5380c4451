package racecourse.boundedqueue;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The strings and numbers in a class and in the classes of its package that it uses (JVMS 4.4), and
 * some that only look like numbers there.
 */
final class ClassConstants {

    private static final int SIPUSH = 0x11;

    private final String packagePrefix;
    private final Deque<String> unread = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final List<Object> constants = new ArrayList<>();

    private ClassConstants(Class<?> first) {
        packagePrefix = first.getPackageName().replace('.', '/') + "/";
        addClass(first.getName().replace('.', '/'));
        while (!unread.isEmpty()) {
            read(first.getClassLoader(), unread.remove() + ".class");
        }
    }

    /** The constants, in the order in which they stand in the class files. */
    static List<Object> of(Class<?> first) {
        return new ClassConstants(first).constants;
    }

    private void addClass(String name) {
        if (name.startsWith(packagePrefix) && known.add(name)) {
            unread.add(name);
        }
    }

    private void read(ClassLoader loader, String resource) {
        try (InputStream bytes = loader.getResourceAsStream(resource)) {
            if (bytes != null) {
                readPool(new DataInputStream(bytes));
                readCode(bytes.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Numbers of two bytes stand in the code, behind an instruction that is called sipush. */
    private void readCode(byte[] bytes) {
        for (int i = 0; i + 2 < bytes.length; i++) {
            if (bytes[i] == SIPUSH) {
                constants.add(bytes[i + 1] << 8 | bytes[i + 2] & 0xFF);
            }
        }
    }

    private void readPool(DataInputStream in) throws IOException {
        in.skipNBytes(8);
        Map<Integer, String> texts = new HashMap<>();
        List<Integer> strings = new ArrayList<>();
        List<Integer> classes = new ArrayList<>();
        int size = in.readUnsignedShort();
        for (int index = 1; index < size; index++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.put(index, in.readUTF());
                case 3 -> constants.add(in.readInt());
                case 4 -> constants.add(in.readFloat());
                case 5 -> constants.add(in.readLong());
                case 6 -> constants.add(in.readDouble());
                case 7 -> classes.add(in.readUnsignedShort());
                case 8 -> strings.add(in.readUnsignedShort());
                case 15 -> in.skipNBytes(3);
                case 16, 19, 20 -> in.skipNBytes(2);
                default -> in.skipNBytes(4);
            }
            if (tag == 5 || tag == 6) {
                index++; // long and double take two entries
            }
        }
        strings.forEach(index -> constants.add(texts.get(index).intern()));
        classes.forEach(index -> addClass(texts.get(index)));
    }
}
