package racecourse.explore.jdk;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Resolves all members that classes mention, as the JVM would on first use (JVMS 5.4.3). */
final class Linkage {
    private final RenamingLoader loader;
    private final Map<Class<?>, Map<String, Member>> members = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    Linkage(RenamingLoader loader) {
        this.loader = loader;
    }

    /** What didn't resolve; empty if all is well. */
    List<String> problems() {
        return problems;
    }

    void check(String name) {
        new ClassReader(RenamingLoader.bytes(name))
                .accept(new Mentions(name), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    }

    private void check(String name, String owner, String member, String descriptor) {
        if (owner.startsWith("[") || owner.startsWith("java/lang/invoke/")) {
            return;
        }
        try {
            Class<?> user = Class.forName(name.replace('/', '.'), false, loader);
            Class<?> type = Class.forName(owner.replace('/', '.'), false, loader);
            boolean exported = type.getModule().isExported(type.getPackageName(), user.getModule());
            Optional<Member> found = find(type, member + descriptor);
            if (found.isEmpty() || !exported || !mayUse(user, found.get())) {
                problems.add(name + " -> " + owner + "." + member + descriptor);
            }
        } catch (ClassNotFoundException | LinkageError e) {
            problems.add(name + " -> " + owner + ": " + e);
        }
    }

    private Optional<Member> find(Class<?> type, String key) {
        Member own = members.computeIfAbsent(type, Linkage::membersOf).get(key);
        Stream<Class<?>> parents =
                Stream.concat(
                        Stream.ofNullable(type.isInterface() ? Object.class : type.getSuperclass()),
                        Arrays.stream(type.getInterfaces()));
        return Optional.ofNullable(own)
                .or(
                        () ->
                                parents.map(parent -> find(parent, key))
                                        .flatMap(Optional::stream)
                                        .findFirst());
    }

    /** Names and descriptors of all public methods, inherited ones too. */
    static Set<String> publicMethodsOf(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .map(method -> method.getName() + Type.getMethodDescriptor(method))
                .collect(Collectors.toSet());
    }

    /** Shadowed classes in the supertypes and signatures of a real public type, if it is one. */
    static List<String> shadowsMentionedBy(String name) {
        try {
            Class<?> type = Class.forName(name.replace('/', '.'), false, null);
            boolean real = !ShadowNames.isShadowed(ShadowNames.topLevel(name));
            boolean mentioned =
                    type.isInterface() || type.isEnum() || Throwable.class.isAssignableFrom(type);
            if (!real || !mentioned || !Modifier.isPublic(type.getModifiers())) {
                return List.of();
            }
            Stream<String> signatures =
                    Arrays.stream(type.getMethods()).map(Type::getMethodDescriptor);
            Stream<String> parents = Arrays.stream(type.getInterfaces()).map(Type::getDescriptor);
            return Stream.concat(signatures, parents)
                    .filter(mention -> !ShadowJdk.userNames().mapDesc(mention).equals(mention))
                    .map(mention -> name + ": " + mention)
                    .toList();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Member> membersOf(Class<?> type) {
        Map<String, Member> members = new HashMap<>();
        for (Method method : type.getDeclaredMethods()) {
            members.put(method.getName() + Type.getMethodDescriptor(method), method);
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            members.put("<init>" + Type.getConstructorDescriptor(constructor), constructor);
        }
        for (Field field : type.getDeclaredFields()) {
            members.put(field.getName() + Type.getDescriptor(field.getType()), field);
        }
        return members;
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
        private final String user;

        Mentions(String user) {
            super(Opcodes.ASM9);
            this.user = user;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitMethodInsn(
                        int opcode, String owner, String member, String desc, boolean isInterface) {
                    check(user, owner, member, desc);
                }

                @Override
                public void visitFieldInsn(int opcode, String owner, String member, String desc) {
                    check(user, owner, member, desc);
                }

                @Override
                public void visitInvokeDynamicInsn(
                        String member, String desc, Handle bootstrap, Object... arguments) {
                    for (Object argument : arguments) {
                        if (argument instanceof Handle handle) {
                            check(user, handle.getOwner(), handle.getName(), handle.getDesc());
                        }
                    }
                }
            };
        }
    }
}
