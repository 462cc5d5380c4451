package racecourse.core.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import racecourse.core.failure.GraderException;

/**
 * A copy of ASM that a class archive can hold. Its classes are in the format of Java 5, which JDK
 * 17 puts into no dynamic archive: every worker would parse and verify them anew, and with them
 * what extends them. The copy is in the format of Java 8, and otherwise the same.
 */
final class ArchivableJar {

    private static final String FOLDER = "archivable";

    private ArchivableJar() {}

    /** The copy of one of ASM's jars, made if there is none; other jars are as good as they are. */
    static Path of(Path jar) {
        String name = jar.getFileName().toString();
        if (!name.matches("asm-(commons-)?\\d.*") || Runtime.version().feature() > 17) {
            return jar;
        }
        try {
            Path folder = Files.createDirectories(jar.resolveSibling(FOLDER));
            Path copy = folder.resolve(name);
            if (!Files.exists(copy)) {
                Path made = Files.createTempFile(folder, name, null);
                Files.write(made, modern(jar));
                Files.move(made, copy, StandardCopyOption.ATOMIC_MOVE);
            }
            return copy;
        } catch (IOException e) {
            throw new GraderException("Cannot copy " + jar, e);
        }
    }

    private static byte[] modern(Path jar) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarFile from = new JarFile(jar.toFile());
                JarOutputStream to = new JarOutputStream(bytes)) {
            Enumeration<JarEntry> entries = from.entries();
            while (entries.hasMoreElements()) {
                JarEntry entry = entries.nextElement();
                String name = entry.getName();
                if (name.endsWith(".class") && !name.equals("module-info.class")) {
                    to.putNextEntry(new JarEntry(name));
                    to.write(modern(from.getInputStream(entry).readAllBytes()));
                    to.closeEntry();
                }
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] modern(byte[] old) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        new ClassReader(old)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public void visit(
                                    int version,
                                    int access,
                                    String name,
                                    String signature,
                                    String parent,
                                    String[] interfaces) {
                                super.visit(
                                        Opcodes.V1_8, access, name, signature, parent, interfaces);
                            }
                        },
                        0);
        return writer.toByteArray();
    }
}
