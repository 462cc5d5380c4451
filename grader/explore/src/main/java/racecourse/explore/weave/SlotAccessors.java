package racecourse.explore.weave;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Adds the methods that reach a class's fields by slot, without any effect besides. */
final class SlotAccessors {

    private static final String OBJECT = "Ljava/lang/Object;";

    private final ClassVisitor out;
    private final ClassInfo info;
    private final boolean statics;
    private final int first;
    private final String parent;
    private final List<ClassInfo.Field> fields = new ArrayList<>();

    /**
     * Accessors of one kind of field.
     *
     * @param first the slot of the first of the class's own fields
     * @param parent the superclass that knows the lower slots, or null
     */
    SlotAccessors(ClassVisitor out, ClassInfo info, boolean statics, int first, String parent) {
        this.out = out;
        this.info = info;
        this.statics = statics;
        this.first = first;
        this.parent = parent;
        for (ClassInfo.Field field : info.fields) {
            if (field.isStatic() == statics) {
                fields.add(field);
            }
        }
    }

    void add() {
        if (!fields.isEmpty() || parent == null) {
            addGetter();
            addSetter();
        }
    }

    private void addGetter() {
        MethodVisitor code = method(statics ? Names.GET_STATIC : Names.GET, "(I)" + OBJECT);
        Label other = new Label();
        Label[] labels = table(code, other);
        for (int i = 0; i < labels.length; i++) {
            ClassInfo.Field field = fields.get(i);
            code.visitLabel(labels[i]);
            code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            if (!statics) {
                code.visitVarInsn(Opcodes.ALOAD, 0);
            }
            code.visitFieldInsn(
                    statics ? Opcodes.GETSTATIC : Opcodes.GETFIELD,
                    info.name,
                    field.name(),
                    field.descriptor());
            box(code, Type.getType(field.descriptor()));
            code.visitInsn(Opcodes.ARETURN);
        }
        finish(code, other, labels.length, Names.GET, "(I)" + OBJECT);
    }

    private void addSetter() {
        String descriptor = "(I" + OBJECT + ")V";
        MethodVisitor code = method(statics ? Names.SET_STATIC : Names.SET, descriptor);
        Label other = new Label();
        Label[] labels = table(code, other);
        for (int i = 0; i < labels.length; i++) {
            ClassInfo.Field field = fields.get(i);
            code.visitLabel(labels[i]);
            code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            if (!statics) {
                code.visitVarInsn(Opcodes.ALOAD, 0);
            }
            if (field.constant()) {
                if (!statics) {
                    code.visitInsn(Opcodes.POP);
                }
            } else {
                code.visitVarInsn(Opcodes.ALOAD, statics ? 1 : 2);
                unbox(code, Type.getType(field.descriptor()));
                code.visitFieldInsn(
                        statics ? Opcodes.PUTSTATIC : Opcodes.PUTFIELD,
                        info.name,
                        field.name(),
                        field.descriptor());
            }
            code.visitInsn(Opcodes.RETURN);
        }
        finish(code, other, labels.length, Names.SET, descriptor);
    }

    private MethodVisitor method(String name, String descriptor) {
        int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC;
        MethodVisitor code =
                out.visitMethod(
                        statics ? access | Opcodes.ACC_STATIC : access,
                        name,
                        descriptor,
                        null,
                        null);
        code.visitCode();
        return code;
    }

    private Label[] table(MethodVisitor code, Label other) {
        Label[] labels = new Label[fields.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = new Label();
        }
        if (labels.length > 0) {
            code.visitVarInsn(Opcodes.ILOAD, statics ? 0 : 1);
            code.visitTableSwitchInsn(first, first + labels.length - 1, other, labels);
        }
        return labels;
    }

    private void finish(
            MethodVisitor code, Label other, int labels, String name, String descriptor) {
        if (labels > 0) {
            code.visitLabel(other);
            code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        }
        boolean getter = name.equals(Names.GET);
        if (statics || parent == null) {
            code.visitTypeInsn(Opcodes.NEW, "java/lang/IllegalArgumentException");
            code.visitInsn(Opcodes.DUP);
            code.visitMethodInsn(
                    Opcodes.INVOKESPECIAL,
                    "java/lang/IllegalArgumentException",
                    "<init>",
                    "()V",
                    false);
            code.visitInsn(Opcodes.ATHROW);
        } else {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(Opcodes.ILOAD, 1);
            if (!getter) {
                code.visitVarInsn(Opcodes.ALOAD, 2);
            }
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, parent, name, descriptor, false);
            code.visitInsn(getter ? Opcodes.ARETURN : Opcodes.RETURN);
        }
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private static void box(MethodVisitor code, Type type) {
        String box =
                switch (type.getSort()) {
                    case Type.LONG -> "java/lang/Long";
                    case Type.FLOAT -> "java/lang/Float";
                    case Type.DOUBLE -> "java/lang/Double";
                    case Type.ARRAY, Type.OBJECT -> null;
                    default -> "java/lang/Integer";
                };
        if (box != null) {
            String primitive = box.equals("java/lang/Integer") ? "I" : type.getDescriptor();
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    box,
                    "valueOf",
                    "(" + primitive + ")L" + box + ";",
                    false);
        }
    }

    private static void unbox(MethodVisitor code, Type type) {
        switch (type.getSort()) {
            case Type.ARRAY, Type.OBJECT ->
                    code.visitTypeInsn(Opcodes.CHECKCAST, type.getInternalName());
            case Type.LONG -> unboxBy(code, "toLong", "J");
            case Type.FLOAT -> unboxBy(code, "toFloat", "F");
            case Type.DOUBLE -> unboxBy(code, "toDouble", "D");
            default -> unboxBy(code, "toInt", "I");
        }
    }

    private static void unboxBy(MethodVisitor code, String method, String primitive) {
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC, Names.VALUES, method, "(" + OBJECT + ")" + primitive, false);
    }
}
