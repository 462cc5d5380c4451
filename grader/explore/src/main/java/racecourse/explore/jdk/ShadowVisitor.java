package racecourse.explore.jdk;

import static racecourse.explore.jdk.ShadowJdk.PREFIX;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.MethodRemapper;

/** Rewrites a class so that it uses the shadow JDK instead of the real one. */
class ShadowVisitor extends ClassRemapper {

    ShadowVisitor(ClassVisitor next, ShadowNames names) {
        super(Opcodes.ASM9, next, names);
    }

    @Override
    protected MethodVisitor createMethodRemapper(MethodVisitor next) {
        return new Code(next, (ShadowNames) remapper);
    }

    /** The calls that go elsewhere. */
    static class Code extends MethodRemapper {
        Code(MethodVisitor next, ShadowNames names) {
            super(Opcodes.ASM9, next, names);
        }

        @Override
        public void visitMethodInsn(
                int opcode, String owner, String name, String descriptor, boolean isInterface) {
            boolean isStatic = opcode == Opcodes.INVOKESTATIC;
            if (ShadowNames.isRedirected(owner, name, descriptor)) {
                super.visitMethodInsn(
                        Opcodes.INVOKESTATIC,
                        ShadowNames.REDIRECTS,
                        name,
                        ShadowNames.redirected(isStatic, owner, name, descriptor),
                        false);
            } else if (isStatic && ShadowNames.isShadowedFactory(owner, isInterface)) {
                super.visitMethodInsn(opcode, PREFIX + owner, name, descriptor, true);
            } else {
                String simulated = simulated(isStatic, owner, name, descriptor);
                if (simulated != null) {
                    mv.visitMethodInsn(
                            Opcodes.INVOKESTATIC,
                            simulated,
                            name,
                            remapper.mapMethodDesc(
                                    ShadowNames.redirected(isStatic, owner, name, descriptor)),
                            false);
                } else {
                    super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
                }
            }
        }

        /** The class that simulates a method, or null. */
        final String simulated(boolean isStatic, String owner, String name, String descriptor) {
            return !SimulatedMethods.any(owner)
                    ? null
                    : SimulatedMethods.owner(
                            owner,
                            name,
                            remapper.mapMethodDesc(
                                    ShadowNames.redirected(isStatic, owner, name, descriptor)));
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            String getter = "()" + descriptor;
            String simulated =
                    opcode == Opcodes.GETSTATIC ? simulated(true, owner, name, getter) : null;
            if (simulated == null) {
                super.visitFieldInsn(opcode, owner, name, descriptor);
            } else {
                mv.visitMethodInsn(
                        Opcodes.INVOKESTATIC,
                        simulated,
                        name,
                        remapper.mapMethodDesc(getter),
                        false);
            }
        }
    }

    /** For classes of the JDK and our models. */
    static final class OfJdk extends ShadowVisitor {
        private final String original;
        private final boolean factories;
        private final boolean workersAreIdle;

        OfJdk(ClassVisitor next, String original) {
            super(next, ShadowNames.of(original));
            this.original = original;
            this.workersAreIdle = IdleWorkers.areIn(original);
            this.factories = ShadowCatalogue.SHADOWED_FACTORIES.contains(original);
        }

        @Override
        public void visit(
                int version,
                int access,
                String name,
                String signature,
                String superName,
                String[] interfaces) {
            if (factories) {
                cv.visit(version, access, PREFIX + name, null, superName, null);
                className = name;
            } else {
                super.visit(version, access, name, signature, superName, interfaces);
            }
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            if (isDropped(access, name, descriptor)) {
                return null;
            }
            int kept = access & ~Opcodes.ACC_NATIVE;
            if (original.equals("java/lang/StringBuffer") && isPublicMethod(access, name)) {
                kept |= Opcodes.ACC_SYNCHRONIZED;
            }
            MethodVisitor code = super.visitMethod(kept, name, descriptor, signature, exceptions);
            if ((access & Opcodes.ACC_NATIVE) != 0) {
                answerTrue(code);
                return null;
            }
            if (code == null) {
                return null;
            }
            MethodVisitor jdkCode = new JdkCode(code);
            return workersAreIdle ? IdleWorkers.lookAgainIn(name, jdkCode) : jdkCode;
        }

        @Override
        public void visitEnd() {
            if (workersAreIdle) {
                IdleWorkers.addLookAgainTo(this);
            }
            super.visitEnd();
        }

        /** Serialization needs the JDK's private parts; a finalizer runs in a thread of the JVM. */
        private boolean isDropped(int access, String name, String descriptor) {
            return factories && (access & Opcodes.ACC_STATIC) == 0
                    || descriptor.startsWith("(Ljava/io/Object")
                    || name.equals("$deserializeLambda$")
                    || name.equals("readResolve")
                    || name.equals("writeReplace")
                    || name.equals("finalize");
        }

        private static boolean isPublicMethod(int access, String name) {
            int kind = access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC);
            return kind == Opcodes.ACC_PUBLIC && !name.equals("<init>");
        }

        /** The one native method left, AtomicLong.VMSupportsCS8, asks whether the CPU has a CAS. */
        private static void answerTrue(MethodVisitor code) {
            code.visitCode();
            code.visitInsn(Opcodes.ICONST_1);
            code.visitInsn(Opcodes.IRETURN);
            code.visitMaxs(1, 0);
            code.visitEnd();
        }

        // A sealed type that stays real permits no shadow.
        @Override
        public void visitPermittedSubclass(String name) {}

        @Override
        public void visitNestMember(String name) {
            if (!factories) {
                super.visitNestMember(name);
            }
        }

        @Override
        public void visitInnerClass(String name, String outer, String inner, int access) {
            if (!factories) {
                super.visitInnerClass(name, outer, inner, access);
            }
        }
    }

    /** Calls that only the JDK's own code makes. */
    private static final class JdkCode extends MethodVisitor {
        JdkCode(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitMethodInsn(
                int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (name.equals("desiredAssertionStatus")) {
                // The JDK's own assertions are off, whatever those of the code under test are.
                visitInsn(Opcodes.POP);
                visitInsn(Opcodes.ICONST_0);
            } else if (name.equals("currentCarrierThread")) {
                visitInsn(Opcodes.POP);
                super.visitMethodInsn(
                        Opcodes.INVOKESTATIC,
                        "java/lang/Thread",
                        "currentThread",
                        descriptor,
                        false);
            } else if (name.equals("<init>") && owner.endsWith("Exception")) {
                visitNewException(owner, descriptor);
            } else {
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            }
        }

        /** Some exceptions, which stay real, have constructors for their own package only. */
        private void visitNewException(String owner, String descriptor) {
            String open = descriptor;
            if (owner.endsWith("/CancellationException") && descriptor.contains(";L")) {
                visitInsn(Opcodes.POP);
                open = "(Ljava/lang/String;)V";
            } else if (descriptor.equals("()V")
                    && (owner.endsWith("/CompletionException")
                            || owner.endsWith("/ExecutionException"))) {
                visitInsn(Opcodes.ACONST_NULL);
                open = "(Ljava/lang/Throwable;)V";
            }
            super.visitMethodInsn(Opcodes.INVOKESPECIAL, owner, "<init>", open, false);
        }

        @Override
        public void visitMaxs(int maxStack, int maxLocals) {
            super.visitMaxs(maxStack + 1, maxLocals);
        }
    }
}
