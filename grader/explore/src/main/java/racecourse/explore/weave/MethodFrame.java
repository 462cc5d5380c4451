package racecourse.explore.weave;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What a whole method is wrapped in: its class's initialisation, and its monitor, which is entered
 * on the method's first line.
 */
final class MethodFrame extends CodeVisitor {

    private final ClassInfo info;
    private final boolean locks;
    private final boolean isStatic;
    private final boolean initialises;
    private final Label start = new Label();
    private final Label end = new Label();
    private boolean entered;
    private Label first;

    MethodFrame(
            MethodVisitor out,
            ClassInfo info,
            boolean locks,
            boolean isStatic,
            boolean initialises) {
        super(out);
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
        entered = !locks;
    }

    @Override
    public void visitLabel(Label label) {
        if (entered || first != null) {
            beforeInstruction();
            super.visitLabel(label);
        } else {
            first = label;
        }
    }

    @Override
    public void visitLineNumber(int line, Label label) {
        if (!entered) {
            Label before = new Label();
            super.visitLabel(before);
            super.visitLineNumber(line, before);
            enter();
        }
        super.visitLineNumber(line, label);
    }

    @Override
    void beforeInstruction() {
        if (!entered) {
            enter();
        }
    }

    /** Comes before the first label: a loop back to there must not enter again. */
    private void enter() {
        entered = true;
        monitor("enter");
        super.visitLabel(start);
        if (first != null) {
            super.visitLabel(first);
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
