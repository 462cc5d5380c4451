package racecourse.explore.weave;

import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.SimpleRemapper;
import racecourse.explore.jdk.ShadowJdk;

/** Gives classes the names of what takes the JDK's place, before they are woven. */
final class Renaming {

    private static final Map<String, String> MODELS =
            Map.of(
                    "java/lang/invoke/VarHandle", Names.VAR_HANDLE,
                    "jdk/internal/misc/Unsafe", Names.UNSAFE,
                    "java/lang/Thread$Builder", Names.THREAD_BUILDER,
                    "java/lang/Thread$Builder$OfVirtual", Names.THREAD_BUILDER,
                    "java/lang/Thread$Builder$OfPlatform", Names.THREAD_BUILDER);

    private Renaming() {}

    /** A class of the submission or the spec. */
    static byte[] ofUser(byte[] compiled) {
        return modelled(ShadowJdk.ofUser(compiled));
    }

    /** A class of the JDK by its shadow's name, or null. */
    static byte[] ofShadow(String shadow) {
        byte[] bytes = ShadowJdk.bytes(shadow);
        return bytes == null ? null : modelled(bytes);
    }

    private static byte[] modelled(byte[] bytes) {
        ClassWriter writer = new ClassWriter(0);
        ClassRemapper remapper =
                new ClassRemapper(writer, new SimpleRemapper(Opcodes.ASM9, MODELS));
        new ClassReader(bytes).accept(remapper, 0);
        return writer.toByteArray();
    }
}
