package racecourse.explore.jdk;

import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import racecourse.explore.schedule.Footprint;

/** Rewrites a class under test, and lets it stop where it would leave the exploration. */
final class UserVisitor extends ShadowVisitor {

    /** Methods of String that use the platform's charset; with one more parameter they are told. */
    private static final Set<String> DEFAULT_CHARSET =
            Set.of("<init>([B)V", "<init>([BII)V", "getBytes()[B");

    /** Methods of String that read an array of chars, all of it or a part. */
    private static final Set<String> READS_ALL_CHARS =
            Set.of(
                    "<init>([C)V",
                    "valueOf([C)Ljava/lang/String;",
                    "copyValueOf([C)Ljava/lang/String;");

    private static final Set<String> READS_SOME_CHARS =
            Set.of(
                    "<init>([CII)V",
                    "valueOf([CII)Ljava/lang/String;",
                    "copyValueOf([CII)Ljava/lang/String;");

    private static final String CONDITION = "java/util/concurrent/locks/Condition";

    /** Named, since that package stands above this one. */
    private static final String ENVIRONMENT = "racecourse/explore/runtime/Environment";

    private static final String UNSAFE = "sun/misc/Unsafe";

    /** What its fences are called in VarHandle. */
    private static final Map<String, String> FENCES =
            Map.of(
                    "fullFence", "fullFence",
                    "loadFence", "acquireFence",
                    "storeFence", "releaseFence");

    UserVisitor(ClassVisitor next) {
        super(next, ShadowNames.ofUser());
    }

    @Override
    protected MethodVisitor createMethodRemapper(MethodVisitor next) {
        return new UserCode(next, (ShadowNames) remapper);
    }

    private static final class UserCode extends Code {
        private final ShadowNames names;

        UserCode(MethodVisitor next, ShadowNames names) {
            super(next, names);
            this.names = names;
        }

        @Override
        public void visitMethodInsn(
                int opcode, String owner, String name, String descriptor, boolean isInterface) {
            stopIfRefused(opcode == Opcodes.INVOKESTATIC, owner, name, descriptor);
            if (!isInterface && mayShareUnseen(owner)) {
                touchEverything();
            }
            if (owner.equals("java/lang/String")) {
                copyCharsAsSeen(name + descriptor);
            }
            if (owner.equals("java/lang/String") && DEFAULT_CHARSET.contains(name + descriptor)) {
                withPlatformCharset(opcode, owner, name, descriptor);
            } else if (owner.equals(UNSAFE) && FENCES.containsKey(name)) {
                super.visitInsn(Opcodes.POP);
                super.visitMethodInsn(
                        Opcodes.INVOKESTATIC,
                        "java/lang/invoke/VarHandle",
                        FENCES.get(name),
                        "()V",
                        false);
            } else if (owner.equals(CONDITION)
                    && name.equals("await")
                    && descriptor.equals("()V")) {
                super.visitMethodInsn(
                        Opcodes.INVOKESTATIC,
                        ShadowNames.REDIRECTS,
                        name,
                        "(L" + owner + ";)V",
                        false);
            } else {
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            }
        }

        @Override
        public void visitInvokeDynamicInsn(
                String name, String descriptor, Handle bootstrap, Object... arguments) {
            for (Object argument : arguments) {
                if (argument instanceof Handle handle) {
                    stopIfRefused(
                            handle.getTag() == Opcodes.H_INVOKESTATIC,
                            handle.getOwner(),
                            handle.getName(),
                            handle.getDesc());
                }
            }
            super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
        }

        /** Puts a copy in the place of the array of chars that the method is given, if it is. */
        private void copyCharsAsSeen(String method) {
            if (READS_ALL_CHARS.contains(method)) {
                asSeen();
            } else if (READS_SOME_CHARS.contains(method)) {
                super.visitInsn(Opcodes.DUP2_X1);
                super.visitInsn(Opcodes.POP2);
                asSeen();
                super.visitInsn(Opcodes.DUP_X2);
                super.visitInsn(Opcodes.POP);
            }
        }

        private void asSeen() {
            mv.visitMethodInsn(Opcodes.INVOKESTATIC, ENVIRONMENT, "asSeen", "([C)[C", false);
        }

        /** The same method, told which charset is the default one. */
        private void withPlatformCharset(int opcode, String owner, String name, String descriptor) {
            String charset = "java/nio/charset/Charset";
            super.visitMethodInsn(
                    Opcodes.INVOKESTATIC, charset, "defaultCharset", "()L" + charset + ";", false);
            super.visitMethodInsn(
                    opcode, owner, name, descriptor.replace(")", "L" + charset + ";)"), false);
        }

        /** Whether objects of that class of the JDK may change, and nobody would see it. */
        private boolean mayShareUnseen(String owner) {
            return owner.startsWith("java")
                    && names.map(owner).equals(owner)
                    && ShadowCatalogue.UNCHANGING.stream().noneMatch(owner::startsWith)
                    && !owner.endsWith("Exception")
                    && !owner.endsWith("Error");
        }

        private void touchEverything() {
            mv.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    Type.getInternalName(Footprint.class),
                    "touchEverything",
                    "()V",
                    false);
        }

        private void stopIfRefused(boolean isStatic, String owner, String name, String descriptor) {
            String why = whyRefused(isStatic, owner, name, descriptor);
            if (why != null) {
                String what = Type.getObjectType(owner).getClassName() + "." + name;
                visitLdcInsn(what + ": " + why);
                mv.visitMethodInsn(
                        Opcodes.INVOKESTATIC,
                        Type.getInternalName(Refused.class),
                        "raise",
                        "(Ljava/lang/String;)V",
                        false);
            }
        }

        private String whyRefused(boolean isStatic, String owner, String name, String descriptor) {
            if (!owner.startsWith("java")
                    || ShadowNames.isRedirected(owner, name, descriptor)
                    || simulated(isStatic, owner, name, descriptor) != null
                    || ShadowCatalogue.SIMULATED.containsKey(ShadowNames.topLevel(owner))
                    || ShadowCatalogue.HARMLESS_TYPES.contains(owner)
                    || owner.endsWith("Exception")) {
                return null;
            }
            String method = owner + "." + name + descriptor;
            for (Map.Entry<String, String> entry : ShadowCatalogue.REFUSED.entrySet()) {
                String refused = entry.getKey();
                if (refused.startsWith(".")
                        ? method.contains(refused)
                        : method.startsWith(refused)) {
                    return entry.getValue();
                }
            }
            boolean isReal =
                    names.map(owner).equals(owner) && !owner.startsWith("java/lang/invoke/");
            return isReal && !names.mapMethodDesc(descriptor).equals(descriptor)
                    ? "it is not explored, and uses a class that is"
                    : null;
        }

        @Override
        public void visitMaxs(int maxStack, int maxLocals) {
            super.visitMaxs(maxStack + 2, maxLocals);
        }
    }
}
