package racecourse.explore.jdk;

import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Resolves all members that one class mentions, as the JVM would on first use (JVMS 5.4.3). */
final class Linkage {
    private final RenamingLoader loader;
    private final String name;
    private final List<String> problems = new ArrayList<>();

    Linkage(RenamingLoader loader, String name) {
        this.loader = loader;
        this.name = name;
    }

    /** What doesn't resolve; empty if all is well. */
    List<String> problems() {
        new ClassReader(RenamingLoader.bytes(name))
                .accept(new Mentions(), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return problems;
    }

    private void check(String owner, String member, String descriptor) {
        if (owner.startsWith("[") || owner.startsWith("java/lang/invoke/")) {
            return;
        }
        try {
            Class<?> user = Class.forName(name.replace('/', '.'), false, loader);
            Class<?> type = Class.forName(owner.replace('/', '.'), false, loader);
            boolean exported = type.getModule().isExported(type.getPackageName(), user.getModule());
            Optional<Member> found = find(type, member, descriptor);
            if (found.isEmpty() || !exported || !mayUse(user, found.get())) {
                problems.add(name + " -> " + owner + "." + member + descriptor);
            }
        } catch (ClassNotFoundException | LinkageError e) {
            problems.add(name + " -> " + owner + ": " + e);
        }
    }

    private static Optional<Member> find(Class<?> type, String member, String descriptor) {
        Optional<Member> own =
                members(type)
                        .filter(m -> simpleName(m).equals(member))
                        .filter(m -> descriptor(m).equals(descriptor))
                        .findFirst();
        Stream<Class<?>> parents =
                Stream.concat(
                        Stream.ofNullable(type.isInterface() ? Object.class : type.getSuperclass()),
                        Arrays.stream(type.getInterfaces()));
        return own.or(
                () ->
                        parents.map(parent -> find(parent, member, descriptor))
                                .flatMap(Optional::stream)
                                .findFirst());
    }

    private static Stream<Member> members(Class<?> type) {
        return Stream.of(
                        type.getDeclaredMethods(),
                        type.getDeclaredFields(),
                        type.getDeclaredConstructors())
                .flatMap(Arrays::stream);
    }

    private static String simpleName(Member member) {
        return member instanceof java.lang.reflect.Constructor ? "<init>" : member.getName();
    }

    private static String descriptor(Member member) {
        if (member instanceof java.lang.reflect.Method method) {
            return Type.getMethodDescriptor(method);
        }
        return member instanceof java.lang.reflect.Constructor<?> constructor
                ? Type.getConstructorDescriptor(constructor)
                : Type.getDescriptor(((java.lang.reflect.Field) member).getType());
    }

    private static boolean mayUse(Class<?> user, Member member) {
        Class<?> owner = member.getDeclaringClass();
        int modifiers = member.getModifiers();
        boolean inPackage =
                user.getClassLoader() == owner.getClassLoader()
                        && user.getPackageName().equals(owner.getPackageName());
        if (Modifier.isPrivate(modifiers)) {
            return user.isNestmateOf(owner);
        }
        return inPackage
                || Modifier.isPublic(modifiers) && Modifier.isPublic(owner.getModifiers())
                || Modifier.isPublic(modifiers) && owner.isAssignableFrom(user)
                || Modifier.isProtected(modifiers) && owner.isAssignableFrom(user)
                || owner == Object.class;
    }

    private final class Mentions extends ClassVisitor {
        Mentions() {
            super(Opcodes.ASM9);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitMethodInsn(
                        int opcode, String owner, String member, String desc, boolean isInterface) {
                    check(owner, member, desc);
                }

                @Override
                public void visitFieldInsn(int opcode, String owner, String member, String desc) {
                    check(owner, member, desc);
                }

                @Override
                public void visitInvokeDynamicInsn(
                        String member, String desc, Handle bootstrap, Object... arguments) {
                    for (Object argument : arguments) {
                        if (argument instanceof Handle handle) {
                            check(handle.getOwner(), handle.getName(), handle.getDesc());
                        }
                    }
                }
            };
        }
    }
}
