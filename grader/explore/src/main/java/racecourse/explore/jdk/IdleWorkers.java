package racecourse.explore.jdk;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Makes the workers of a ForkJoinPool tell each other of tasks that the JDK's forget, as long as
 * the threads that forked them are blocked. That is not a mistake of the code under test, and a
 * verdict must not depend on it.
 *
 * <ul>
 *   <li>In JDK 17, a task that comes between a worker's last look and its word that it is idle
 *       finds nobody idle: here, the worker looks again after that.
 *   <li>In JDK 25 it does. But a worker that has been called for one task, and takes another whose
 *       queue is empty then, calls nobody for the first: here, it calls if there are tasks at all.
 * </ul>
 */
final class IdleWorkers {
    private static final String POOL = "java/util/concurrent/ForkJoinPool";
    private static final String LOOK_AGAIN = "racecourse$lookAgain";

    /** The last one whose pool is written like that of JDK 17. */
    private static final int LAST = 18;

    private IdleWorkers() {}

    /** Whether that class needs it. */
    static boolean areIn(String original) {
        return original.equals(POOL);
    }

    /** The code of a method of the pool. */
    static MethodVisitor lookAgainIn(String method, MethodVisitor next) {
        if (Runtime.version().feature() > LAST) {
            return new TakesATask(next);
        }
        return method.equals("awaitWork") ? new AwaitWork(next) : next;
    }

    /** Adds the method that signals if there is a task. */
    static void addLookAgainTo(ClassVisitor pool) {
        MethodVisitor code = pool.visitMethod(Opcodes.ACC_PRIVATE, LOOK_AGAIN, "()V", null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, POOL, "getQueuedTaskCount", "()J", false);
        code.visitInsn(Opcodes.L2I);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, POOL, "getQueuedSubmissionCount", "()I", false);
        code.visitInsn(Opcodes.IOR);
        Label nothing = new Label();
        code.visitJumpInsn(Opcodes.IFEQ, nothing);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, POOL, "signalWork", "()V", false);
        code.visitLabel(nothing);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(2, 1);
        code.visitEnd();
    }

    /** Where a worker runs what it has taken; it is nothing special in other methods. */
    private static final class TakesATask extends MethodVisitor {

        TakesATask(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitMethodInsn(
                int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (name.equals("topLevelExec")) {
                visitVarInsn(Opcodes.ALOAD, 0);
                super.visitMethodInsn(Opcodes.INVOKESPECIAL, POOL, LOOK_AGAIN, "()V", false);
            }
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        }

        @Override
        public void visitMaxs(int maxStack, int maxLocals) {
            super.visitMaxs(maxStack + 1, maxLocals);
        }
    }

    /** Where a worker waits for work: first it says that it is idle, then it clears its flag. */
    private static final class AwaitWork extends MethodVisitor {
        private boolean looked;

        AwaitWork(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitMethodInsn(
                int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (name.equals("interrupted") && !looked) {
                looked = true;
                visitVarInsn(Opcodes.ALOAD, 0);
                super.visitMethodInsn(Opcodes.INVOKESPECIAL, POOL, LOOK_AGAIN, "()V", false);
            }
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        }
    }
}
