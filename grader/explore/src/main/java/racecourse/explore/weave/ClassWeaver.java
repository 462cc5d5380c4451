package racecourse.explore.weave;

import java.util.Arrays;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Weaves one class. */
final class ClassWeaver extends ClassVisitor {

    private final ClassPool pool;
    private final ClassInfo info;
    private final boolean root;
    private final boolean statics;
    private final boolean once;

    private ClassWeaver(ClassVisitor out, ClassPool pool, ClassInfo info) {
        super(Opcodes.ASM9, out);
        this.pool = pool;
        this.info = info;
        this.root = !info.isInterface() && !pool.woven(info.parent);
        this.statics = pool.hasStatics(info);
        this.once = info.isEnum() || info.isInterface();
    }

    static byte[] weave(ClassPool pool, byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        ClassInfo info = pool.info(reader.getClassName());
        reader.accept(new ClassWeaver(writer, pool, info), 0);
        return writer.toByteArray();
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            String signature,
            String parent,
            String[] interfaces) {
        String[] all = interfaces;
        if (root) {
            all = Arrays.copyOf(interfaces, interfaces.length + 1);
            all[interfaces.length] = Names.TRACKED;
            signature = null;
        }
        super.visit(version, access, name, signature, parent, all);
    }

    @Override
    public FieldVisitor visitField(
            int access, String name, String descriptor, String signature, Object value) {
        boolean fixed = info.isInterface() || value != null;
        int woven = fixed ? access : access & ~Opcodes.ACC_FINAL;
        return super.visitField(woven, name, descriptor, signature, value);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] thrown) {
        if (name.equals("<clinit>")) {
            return initialiser();
        }
        boolean locks = (access & Opcodes.ACC_SYNCHRONIZED) != 0;
        boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
        MethodVisitor code =
                super.visitMethod(
                        access & ~Opcodes.ACC_SYNCHRONIZED, name, descriptor, signature, thrown);
        if ((access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) != 0) {
            return code;
        }
        boolean initialises =
                statics
                        && !once
                        && (name.equals("<init>")
                                || isStatic && (access & Opcodes.ACC_SYNTHETIC) == 0);
        if (locks || initialises) {
            code = new MethodFrame(code, info, locks, isStatic, initialises);
        }
        return new MethodWeaver(code, pool, info, name);
    }

    private MethodVisitor initialiser() {
        if (info.isSwitchMap()) {
            return new OnceInitialiser(realInitialiser(), info);
        }
        if (info.isInterface()) {
            return new MethodWeaver(new OnceInitialiser(realInitialiser(), info), pool, info, "");
        }
        if (once) {
            MethodVisitor code = realInitialiser();
            register(code);
            return new MethodWeaver(new OnceInitialiser(code, info), pool, info, "");
        }
        MethodVisitor code = wovenInitialiser();
        return new MethodWeaver(code, pool, info, "");
    }

    private MethodVisitor realInitialiser() {
        MethodVisitor code = super.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        return code;
    }

    private MethodVisitor wovenInitialiser() {
        MethodVisitor code =
                super.visitMethod(
                        Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC | Opcodes.ACC_PUBLIC,
                        Names.CLINIT,
                        "()V",
                        null,
                        null);
        return new Resetting(code, info);
    }

    private void register(MethodVisitor code) {
        MethodWeaver.pushClass(code, info);
        code.visitInsn(once ? Opcodes.ICONST_1 : Opcodes.ICONST_0);
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                Names.INITIALISERS,
                "register",
                "(Ljava/lang/Class;Z)" + Names.type(Names.STATICS),
                false);
        code.visitFieldInsn(
                Opcodes.PUTSTATIC, info.name, Names.STATICS_FIELD, Names.type(Names.STATICS));
    }

    @Override
    public void visitEnd() {
        if (statics) {
            addStatics();
        }
        if (root) {
            addMemory();
        }
        if (!info.isInterface()) {
            new SlotAccessors(cv, info, false, pool.firstSlot(info), root ? null : info.parent)
                    .add();
        }
        super.visitEnd();
    }

    private void addStatics() {
        super.visitField(
                Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
                Names.STATICS_FIELD,
                Names.type(Names.STATICS),
                null,
                null);
        new SlotAccessors(cv, info, true, 0, null).add();
        if (once) {
            return;
        }
        if (!info.declares("<clinit>", "()V")) {
            MethodVisitor code = wovenInitialiser();
            code.visitCode();
            code.visitInsn(Opcodes.RETURN);
            code.visitMaxs(0, 0);
            code.visitEnd();
        }
        MethodVisitor code = realInitialiser();
        code.visitCode();
        register(code);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private void addMemory() {
        String type = Names.type(Names.MEMORY);
        super.visitField(
                Opcodes.ACC_PRIVATE | Opcodes.ACC_TRANSIENT | Opcodes.ACC_SYNTHETIC,
                Names.MEMORY_FIELD,
                type,
                null,
                null);
        MethodVisitor getter = synthetic(Names.MEMORY_FIELD, "()" + type);
        getter.visitVarInsn(Opcodes.ALOAD, 0);
        getter.visitFieldInsn(Opcodes.GETFIELD, info.name, Names.MEMORY_FIELD, type);
        end(getter, Opcodes.ARETURN);
        MethodVisitor setter = synthetic(Names.MEMORY_FIELD, "(" + type + ")V");
        setter.visitVarInsn(Opcodes.ALOAD, 0);
        setter.visitVarInsn(Opcodes.ALOAD, 1);
        setter.visitFieldInsn(Opcodes.PUTFIELD, info.name, Names.MEMORY_FIELD, type);
        end(setter, Opcodes.RETURN);
        if (info.parent.equals("java/lang/Object") && !info.declares("hashCode", "()I")) {
            MethodVisitor hash =
                    super.visitMethod(Opcodes.ACC_PUBLIC, "hashCode", "()I", null, null);
            hash.visitCode();
            hash.visitVarInsn(Opcodes.ALOAD, 0);
            hash.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    Names.ENVIRONMENT,
                    "identityHashCode",
                    "(Ljava/lang/Object;)I",
                    false);
            end(hash, Opcodes.IRETURN);
        }
    }

    private MethodVisitor synthetic(String name, String descriptor) {
        MethodVisitor code =
                super.visitMethod(
                        Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC,
                        name,
                        descriptor,
                        null,
                        null);
        code.visitCode();
        return code;
    }

    private static void end(MethodVisitor code, int opcode) {
        code.visitInsn(opcode);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    /** Begins by giving the static fields their default values. */
    private static final class Resetting extends MethodVisitor {
        private final ClassInfo info;

        Resetting(MethodVisitor out, ClassInfo info) {
            super(Opcodes.ASM9, out);
            this.info = info;
        }

        @Override
        public void visitCode() {
            super.visitCode();
            for (ClassInfo.Field field : info.fields) {
                if (field.isStatic() && !field.constant()) {
                    Type type = Type.getType(field.descriptor());
                    super.visitInsn(
                            switch (type.getSort()) {
                                case Type.OBJECT, Type.ARRAY -> Opcodes.ACONST_NULL;
                                case Type.LONG -> Opcodes.LCONST_0;
                                case Type.FLOAT -> Opcodes.FCONST_0;
                                case Type.DOUBLE -> Opcodes.DCONST_0;
                                default -> Opcodes.ICONST_0;
                            });
                    super.visitFieldInsn(
                            Opcodes.PUTSTATIC, info.name, field.name(), field.descriptor());
                }
            }
        }
    }

    /** Runs an initialiser that the JVM calls, once, without interference. */
    private static final class OnceInitialiser extends MethodVisitor {
        private final ClassInfo info;

        OnceInitialiser(MethodVisitor out, ClassInfo info) {
            super(Opcodes.ASM9, out);
            this.info = info;
        }

        @Override
        public void visitCode() {
            super.visitCode();
            String begin = info.isSwitchMap() ? "beginUnseen" : "beginOnce";
            super.visitMethodInsn(Opcodes.INVOKESTATIC, Names.INITIALISERS, begin, "()V", false);
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode == Opcodes.RETURN) {
                if (info.isInterface() || info.isSwitchMap()) {
                    super.visitInsn(Opcodes.ACONST_NULL);
                } else {
                    MethodWeaver.pushStatics(mv, info);
                }
                super.visitMethodInsn(
                        Opcodes.INVOKESTATIC,
                        Names.INITIALISERS,
                        "endOnce",
                        "(" + Names.type(Names.STATICS) + ")V",
                        false);
            }
            super.visitInsn(opcode);
        }
    }
}
