package racecourse.explore.weave;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Weaves one method's instructions. Adds no local variable and no jump. */
final class MethodWeaver extends CodeVisitor {

    private static final String LINK =
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;"
                    + "Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;";
    private static final Handle VAR_HANDLE_LINK =
            new Handle(Opcodes.H_INVOKESTATIC, Names.VAR_HANDLE_CALLS, "link", LINK, false);
    private static final Handle UNSAFE_LINK =
            new Handle(Opcodes.H_INVOKESTATIC, Names.UNSAFE_CALLS, "link", LINK, false);

    private final ClassPool pool;
    private final ClassInfo owner;
    private final Code code;
    private final boolean constructor;
    private final boolean freezes;
    private final Set<Label> handlers = new HashSet<>();
    private final List<Guard> guards = new ArrayList<>();
    private final List<Guard> checks = new ArrayList<>();
    private boolean handlerBegins;
    private boolean thisInitialised;
    private int objectsUnderConstruction;
    private int switchMaps;
    private boolean afterOrdinal;

    MethodWeaver(MethodVisitor out, ClassPool pool, ClassInfo owner, String name) {
        super(out);
        this.pool = pool;
        this.owner = owner;
        this.code = Code.of(owner.name, pool);
        this.constructor = name.equals("<init>");
        this.thisInitialised = !constructor;
        this.freezes =
                constructor && owner.fields.stream().anyMatch(f -> f.isFinal() && !f.isStatic());
    }

    // ---- handlers

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
        if (type == null || type.equals("java/lang/Throwable") || type.equals("java/lang/Error")) {
            handlers.add(handler);
        }
        guards.add(new Guard(start, end, handler, type));
    }

    @Override
    public void visitLabel(Label label) {
        super.visitLabel(label);
        handlerBegins |= handlers.contains(label);
    }

    @Override
    void beforeInstruction() {
        afterOrdinal = false;
        if (handlerBegins) {
            handlerBegins = false;
            Label start = new Label();
            Label end = new Label();
            out().visitLabel(start);
            out().visitInsn(Opcodes.DUP);
            call(Names.INITIALISERS, "caught", "(Ljava/lang/Throwable;)V");
            out().visitLabel(end);
            checks.add(new Guard(start, end, null, null));
        }
    }

    /** The handlers guard all that they did, but for our checks: what those throw gets out. */
    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        for (Guard guard : guards) {
            Label from = guard.start;
            for (Guard check : checks) {
                if (guard.contains(check)) {
                    guard(from, check.start, guard);
                    from = check.end;
                }
            }
            guard(from, guard.end, guard);
        }
        super.visitMaxs(maxStack, maxLocals);
    }

    private void guard(Label start, Label end, Guard guard) {
        if (start.getOffset() < end.getOffset()) {
            super.visitTryCatchBlock(start, end, guard.handler, guard.type);
        }
    }

    /** A range of code and who handles what it throws. */
    private record Guard(Label start, Label end, Label handler, String type) {

        boolean contains(Guard other) {
            return start.getOffset() <= other.start.getOffset()
                    && other.end.getOffset() <= end.getOffset();
        }
    }

    // ---- fields

    @Override
    public void visitFieldInsn(int opcode, String fieldOwner, String name, String descriptor) {
        beforeInstruction();
        if (fieldOwner.equals(Names.UNSAFE)) {
            unsafeConstant(name, descriptor);
            return;
        }
        ClassPool.Found found = pool.field(fieldOwner, name, descriptor);
        boolean early = opcode == Opcodes.PUTFIELD && !thisInitialised;
        if (found != null && found.owner().isSwitchMap()) {
            switchMaps++;
        }
        if (found == null || early || isUnwatched(found)) {
            out().visitFieldInsn(opcode, fieldOwner, name, descriptor);
            return;
        }
        FieldAccess access = new FieldAccess(out(), found, fieldOwner, code);
        switch (opcode) {
            case Opcodes.GETFIELD -> access.get();
            case Opcodes.PUTFIELD -> access.put();
            case Opcodes.GETSTATIC -> access.getStatic();
            default -> access.putStatic();
        }
    }

    /** The offset of an array's first element is 0, and the next is 1 further on. */
    private void unsafeConstant(String name, String descriptor) {
        boolean scale = name.endsWith("_INDEX_SCALE");
        if (descriptor.equals("J")) {
            out().visitInsn(scale ? Opcodes.LCONST_1 : Opcodes.LCONST_0);
        } else {
            out().visitInsn(scale ? Opcodes.ICONST_1 : Opcodes.ICONST_0);
        }
    }

    private static boolean isUnwatched(ClassPool.Found found) {
        return found.owner().isInterface()
                || found.owner().isSwitchMap()
                || found.field().isStatic() && found.field().constant();
    }

    // ---- arrays and monitors

    @Override
    public void visitInsn(int opcode) {
        boolean looksUpCase = opcode == Opcodes.IALOAD && afterOrdinal && switchMaps > 0;
        beforeInstruction();
        if (looksUpCase) {
            switchMaps--;
            out().visitInsn(opcode);
            return;
        }
        switch (opcode) {
            case Opcodes.IALOAD,
                    Opcodes.LALOAD,
                    Opcodes.FALOAD,
                    Opcodes.DALOAD,
                    Opcodes.AALOAD,
                    Opcodes.BALOAD,
                    Opcodes.CALOAD,
                    Opcodes.SALOAD -> {
                out().visitInsn(Opcodes.DUP2);
                String read =
                        switch (code) {
                            case TESTED -> "read";
                            case TRUSTED -> "readTrusted";
                            case UNGUARDED -> "readUnguarded";
                        };
                call(Names.ELEMENTS, read, "(Ljava/lang/Object;I)V");
                out().visitInsn(opcode);
                call(Names.ACCESSES, "afterRead", "()V");
            }
            case Opcodes.IASTORE -> store("([III)V");
            case Opcodes.LASTORE -> store("([JIJ)V");
            case Opcodes.FASTORE -> store("([FIF)V");
            case Opcodes.DASTORE -> store("([DID)V");
            case Opcodes.AASTORE -> store("([Ljava/lang/Object;ILjava/lang/Object;)V");
            case Opcodes.CASTORE -> store("([CII)V");
            case Opcodes.SASTORE -> store("([SII)V");
            case Opcodes.BASTORE -> store("(Ljava/lang/Object;II)V");
            case Opcodes.MONITORENTER -> call(Names.MONITORS, "enter", "(Ljava/lang/Object;)V");
            case Opcodes.MONITOREXIT -> call(Names.MONITORS, "exit", "(Ljava/lang/Object;)V");
            case Opcodes.RETURN -> {
                if (freezes) {
                    out().visitVarInsn(Opcodes.ALOAD, 0);
                    String freeze = code.isOfTheJdk() ? "freezeTrusted" : "freeze";
                    call(Names.ACCESSES, freeze, "(" + Names.type(Names.TRACKED) + ")V");
                }
                out().visitInsn(opcode);
            }
            default -> out().visitInsn(opcode);
        }
    }

    private void store(String descriptor) {
        call(Names.ELEMENTS, code.isOfTheJdk() ? "storeTrusted" : "store", descriptor);
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        super.visitIntInsn(opcode, operand);
        if (opcode == Opcodes.NEWARRAY) {
            madeArray();
        }
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        super.visitMultiANewArrayInsn(descriptor, dimensions);
        madeArray();
    }

    private void madeArray() {
        if (code != Code.TRUSTED) {
            out().visitInsn(Opcodes.DUP);
            call(Names.ELEMENTS, "made", "(Ljava/lang/Object;)V");
        }
    }

    // ---- objects and calls

    @Override
    public void visitTypeInsn(int opcode, String type) {
        super.visitTypeInsn(opcode, type);
        if (opcode == Opcodes.NEW) {
            objectsUnderConstruction++;
        } else if (opcode == Opcodes.ANEWARRAY) {
            madeArray();
        }
    }

    @Override
    public void visitMethodInsn(
            int opcode, String to, String name, String descriptor, boolean isInterface) {
        beforeInstruction();
        if (opcode == Opcodes.INVOKESPECIAL && name.equals("<init>")) {
            construct(to, descriptor);
            return;
        }
        if (opcode == Opcodes.INVOKEVIRTUAL && isLinked(to, name)) {
            boolean varHandle = to.equals(Names.VAR_HANDLE);
            out().visitInvokeDynamicInsn(
                            name,
                            "(" + Names.type(to) + descriptor.substring(1),
                            varHandle ? VAR_HANDLE_LINK : UNSAFE_LINK);
            return;
        }
        if (to.equals(Names.THREAD_BUILDER)) {
            out().visitMethodInsn(Opcodes.INVOKEVIRTUAL, to, name, descriptor, false);
            return;
        }
        Redirects.Target target = Redirects.of(pool, to, name, descriptor);
        if (target != null && !isSuperHash(opcode, name)) {
            call(target.owner(), target.name(), target.descriptor());
            return;
        }
        String refused = Refusals.of(pool, to, name, descriptor);
        if (refused != null) {
            refuse(refused);
        }
        out().visitMethodInsn(opcode, to, name, descriptor, isInterface);
        afterOrdinal = name.equals("ordinal") && descriptor.equals("()I");
    }

    private static boolean isLinked(String to, String name) {
        return to.equals(Names.UNSAFE)
                || to.equals(Names.VAR_HANDLE)
                        && (name.startsWith("get")
                                || name.startsWith("set")
                                || name.contains("ompareAnd"));
    }

    private static boolean isSuperHash(int opcode, String name) {
        return opcode == Opcodes.INVOKESPECIAL && name.equals("hashCode");
    }

    private void construct(String to, String descriptor) {
        boolean ofThis = constructor && !thisInitialised && objectsUnderConstruction == 0;
        String refused = Refusals.of(pool, to, "<init>", descriptor);
        if (refused != null) {
            refuse(refused);
        }
        if (to.equals("java/lang/Thread") && !descriptor.contains("String")) {
            call(Names.RUNTIME + "ThreadCalls", "nextName", "()Ljava/lang/String;");
            descriptor = descriptor.replace(")", "Ljava/lang/String;)");
        }
        out().visitMethodInsn(Opcodes.INVOKESPECIAL, to, "<init>", descriptor, false);
        if (ofThis) {
            thisInitialised = true;
        } else {
            objectsUnderConstruction--;
        }
    }

    private void refuse(String construct) {
        out().visitLdcInsn(construct);
        call(Names.ENVIRONMENT, "refuse", "(Ljava/lang/String;)V");
    }

    @Override
    public void visitInvokeDynamicInsn(
            String name, String descriptor, Handle bootstrap, Object... arguments) {
        beforeInstruction();
        Object[] woven = arguments.clone();
        for (int i = 0; i < woven.length; i++) {
            if (woven[i] instanceof Handle handle) {
                woven[i] = redirected(handle);
            }
        }
        out().visitInvokeDynamicInsn(name, linked(descriptor, bootstrap, woven), bootstrap, woven);
    }

    /**
     * What a method reference captures must be of the very type that its target takes ({@link
     * java.lang.invoke.LambdaMetafactory}): the receiver may be of a subclass, and the target is
     * ours.
     */
    private static String linked(String descriptor, Handle bootstrap, Object[] arguments) {
        Type[] captured = Type.getArgumentTypes(descriptor);
        if (captured.length == 0
                || !bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")
                || !(arguments[1] instanceof Handle target)
                || !target.getOwner().startsWith(Names.RUNTIME)) {
            return descriptor;
        }
        Type[] taken = Type.getArgumentTypes(target.getDesc());
        System.arraycopy(taken, 0, captured, 0, Math.min(taken.length, captured.length));
        return Type.getMethodDescriptor(Type.getReturnType(descriptor), captured);
    }

    private Object redirected(Handle handle) {
        if (handle.getTag() < Opcodes.H_INVOKEVIRTUAL
                || handle.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
            return handle;
        }
        Redirects.Target target =
                Redirects.of(pool, handle.getOwner(), handle.getName(), handle.getDesc());
        if (target != null) {
            return new Handle(
                    Opcodes.H_INVOKESTATIC,
                    target.owner(),
                    target.name(),
                    target.descriptor(),
                    false);
        }
        String refused = Refusals.of(pool, handle.getOwner(), handle.getName(), handle.getDesc());
        if (refused != null) {
            refuse(refused);
        }
        return handle;
    }

    /** The static side of the class that is being woven. */
    static void pushStatics(MethodVisitor out, ClassInfo info) {
        out.visitFieldInsn(
                Opcodes.GETSTATIC, info.name, Names.STATICS_FIELD, Names.type(Names.STATICS));
    }

    static void pushClass(MethodVisitor out, ClassInfo info) {
        out.visitLdcInsn(Type.getObjectType(info.name));
    }
}
