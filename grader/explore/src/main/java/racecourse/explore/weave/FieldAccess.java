package racecourse.explore.weave;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import racecourse.explore.jdk.ShadowJdk;

/** Emits the code around one access to a field of a woven class. */
final class FieldAccess {

    private final MethodVisitor out;
    private final ClassPool.Found found;
    private final String owner;
    private final Type type;
    private final Code code;

    /**
     * An access.
     *
     * @param code what it stands in
     */
    FieldAccess(MethodVisitor out, ClassPool.Found found, String owner, Code code) {
        this.out = out;
        this.found = found;
        this.owner = owner;
        this.type = Type.getType(found.field().descriptor());
        this.code = code;
    }

    /** {@code GETFIELD}: tell of it, do it, and undo what made it stale. */
    void get() {
        out.visitInsn(Opcodes.DUP);
        push(out, found.slot());
        out.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                Names.ACCESSES,
                "read" + kind(),
                "(" + Names.type(Names.TRACKED) + "I)V",
                false);
        raw(Opcodes.GETFIELD);
        after();
    }

    void getStatic() {
        statics();
        push(out, found.slot());
        out.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                Names.ACCESSES,
                "readStatic" + kind(),
                "(" + Names.type(Names.STATICS) + "I)V",
                false);
        raw(Opcodes.GETSTATIC);
        after();
    }

    void put() {
        boolean wide = type.getSize() == 2;
        out.visitInsn(wide ? Opcodes.DUP2_X1 : Opcodes.DUP2);
        push(out, found.slot());
        out.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                Names.ACCESSES,
                "write" + writeKind(),
                "("
                        + Names.type(Names.TRACKED)
                        + valueType()
                        + "I)"
                        + (wide ? Names.type(Names.TRACKED) : "V"),
                false);
        if (wide) {
            out.visitTypeInsn(Opcodes.CHECKCAST, owner);
            out.visitInsn(Opcodes.DUP_X2);
            out.visitInsn(Opcodes.POP);
        }
        raw(Opcodes.PUTFIELD);
    }

    void putStatic() {
        out.visitInsn(type.getSize() == 2 ? Opcodes.DUP2 : Opcodes.DUP);
        statics();
        push(out, found.slot());
        out.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                Names.ACCESSES,
                "writeStatic" + writeKind(),
                "(" + valueType() + Names.type(Names.STATICS) + "I)V",
                false);
        raw(Opcodes.PUTSTATIC);
    }

    private void statics() {
        out.visitFieldInsn(
                Opcodes.GETSTATIC,
                found.owner().name,
                Names.STATICS_FIELD,
                Names.type(Names.STATICS));
    }

    private void raw(int opcode) {
        out.visitFieldInsn(opcode, owner, found.field().name(), found.field().descriptor());
    }

    private void after() {
        out.visitMethodInsn(Opcodes.INVOKESTATIC, Names.ACCESSES, "afterRead", "()V", false);
    }

    private String kind() {
        if (found.field().isVolatile()) {
            return code.isOfTheJdk() && !ShadowJdk.isAtomic(found.owner().name)
                    ? "Latest"
                    : "Volatile";
        }
        if (found.field().isFinal() && !found.field().isStatic()) {
            return code.isOfTheJdk() ? "FinalTrusted" : "Final";
        }
        return switch (code) {
            case TESTED -> type.getSize() == 2 ? "Wide" : "";
            case TRUSTED -> "Trusted";
            case UNGUARDED -> found.field().isStatic() ? "Trusted" : "Unguarded";
        };
    }

    private String writeKind() {
        return found.field().isVolatile() ? "Volatile" : code.isOfTheJdk() ? "Trusted" : "";
    }

    private String valueType() {
        return switch (type.getSort()) {
            case Type.LONG, Type.FLOAT, Type.DOUBLE -> type.getDescriptor();
            case Type.ARRAY, Type.OBJECT -> "Ljava/lang/Object;";
            default -> "I";
        };
    }

    static void push(MethodVisitor out, int number) {
        if (number <= 5) {
            out.visitInsn(Opcodes.ICONST_0 + number);
        } else if (number <= Byte.MAX_VALUE) {
            out.visitIntInsn(Opcodes.BIPUSH, number);
        } else {
            out.visitIntInsn(Opcodes.SIPUSH, number);
        }
    }
}
