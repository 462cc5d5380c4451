package racecourse.explore.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import racecourse.api.explore.Program;

/** Fences of Unsafe; in bytes, since javac warns of that class. */
class UnsafeFencesTests {

    private static final String NAME = "fences/Fence";

    /** Loads what is generated, and all else as its parent does. */
    private static final class Generated extends ClassLoader {
        private final byte[] bytes;

        Generated(byte[] bytes) {
            super(UnsafeFencesTests.class.getClassLoader());
            this.bytes = bytes;
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            return name.equals(NAME + ".class")
                    ? new ByteArrayInputStream(bytes)
                    : super.getResourceAsStream(name);
        }
    }

    /** {@code run()} calls the fence on no object, which it does not need, and returns "ok". */
    private static byte[] programWith(String fence) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(
                Opcodes.V17, Opcodes.ACC_PUBLIC, NAME, null, "java/lang/Object", new String[0]);
        MethodVisitor run =
                writer.visitMethod(
                        Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC,
                        "run",
                        "()Ljava/lang/Object;",
                        null,
                        null);
        run.visitCode();
        run.visitInsn(Opcodes.ACONST_NULL);
        run.visitTypeInsn(Opcodes.CHECKCAST, "sun/misc/Unsafe");
        run.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "sun/misc/Unsafe", fence, "()V", false);
        run.visitLdcInsn("ok");
        run.visitInsn(Opcodes.ARETURN);
        run.visitMaxs(1, 0);
        run.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fullFence", "loadFence", "storeFence"})
    void areThoseOfVarHandle(String fence) {
        Program program = Program.named(NAME.replace('/', '.'), new Generated(programWith(fence)));
        assertEquals(Set.of("ok"), program.schedules(2).explore().outcomes().keySet());
    }
}
