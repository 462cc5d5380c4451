package racecourse.explore.weave;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What weaving others needs to know of a class. */
final class ClassInfo {

    /** A field. */
    record Field(String name, String descriptor, int access, boolean constant) {

        boolean isStatic() {
            return (access & Opcodes.ACC_STATIC) != 0;
        }

        boolean isVolatile() {
            return (access & Opcodes.ACC_VOLATILE) != 0;
        }

        boolean isFinal() {
            return (access & Opcodes.ACC_FINAL) != 0;
        }
    }

    final String name;
    final String parent;
    final String[] interfaces;
    final int access;
    final List<Field> fields = new ArrayList<>();
    final Set<String> methods = new HashSet<>();

    private ClassInfo(ClassReader reader) {
        name = reader.getClassName();
        parent = reader.getSuperName();
        interfaces = reader.getInterfaces();
        access = reader.getAccess();
    }

    static ClassInfo of(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        ClassInfo info = new ClassInfo(reader);
        reader.accept(
                info.new Members(),
                ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return info;
    }

    boolean isInterface() {
        return (access & Opcodes.ACC_INTERFACE) != 0;
    }

    boolean isEnum() {
        return (access & Opcodes.ACC_ENUM) != 0;
    }

    /** Whether it only holds javac's tables from an enum's ordinals to the cases of switches. */
    boolean isSwitchMap() {
        return (access & Opcodes.ACC_SYNTHETIC) != 0
                && !fields.isEmpty()
                && fields.stream().allMatch(field -> field.name().startsWith("$SwitchMap$"));
    }

    boolean declares(String method, String descriptor) {
        return methods.contains(method + descriptor);
    }

    private final class Members extends ClassVisitor {
        Members() {
            super(Opcodes.ASM9);
        }

        @Override
        public FieldVisitor visitField(
                int access, String name, String descriptor, String signature, Object value) {
            fields.add(new Field(name, descriptor, access, value != null));
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] thrown) {
            methods.add(name + descriptor);
            return null;
        }
    }
}
