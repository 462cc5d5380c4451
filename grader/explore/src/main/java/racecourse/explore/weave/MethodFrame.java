package racecourse.explore.weave;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What a whole method is wrapped in: its class's initialisation, and its monitor. */
final class MethodFrame extends MethodVisitor {

    private final ClassInfo info;
    private final boolean locks;
    private final boolean isStatic;
    private final boolean initialises;
    private final Label start = new Label();
    private final Label end = new Label();

    MethodFrame(
            MethodVisitor out,
            ClassInfo info,
            boolean locks,
            boolean isStatic,
            boolean initialises) {
        super(Opcodes.ASM9, out);
        this.info = info;
        this.locks = locks;
        this.isStatic = isStatic;
        this.initialises = initialises;
    }

    @Override
    public void visitCode() {
        super.visitCode();
        if (initialises) {
            MethodWeaver.pushStatics(mv, info);
            super.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    Names.INITIALISERS,
                    "initialise",
                    "(" + Names.type(Names.STATICS) + ")V",
                    false);
        }
        if (locks) {
            monitor("enter");
            super.visitLabel(start);
        }
    }

    private void monitor(String operation) {
        if (isStatic) {
            MethodWeaver.pushClass(mv, info);
        } else {
            super.visitVarInsn(Opcodes.ALOAD, 0);
        }
        super.visitMethodInsn(
                Opcodes.INVOKESTATIC, Names.MONITORS, operation, "(Ljava/lang/Object;)V", false);
    }

    @Override
    public void visitInsn(int opcode) {
        if (locks && opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
            monitor("exit");
        }
        super.visitInsn(opcode);
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        if (locks) {
            super.visitLabel(end);
            super.visitTryCatchBlock(start, end, end, null);
            Object[] locals = isStatic ? new Object[0] : new Object[] {info.name};
            super.visitFrame(
                    Opcodes.F_FULL, locals.length, locals, 1, new Object[] {"java/lang/Throwable"});
            monitor("exit");
            super.visitInsn(Opcodes.ATHROW);
        }
        super.visitMaxs(maxStack, maxLocals);
    }
}
