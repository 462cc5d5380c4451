package racecourse.core.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

@EnabledOnJre(JRE.JAVA_17)
class ArchivableJarTest {

    @TempDir private Path folder;

    @Test
    void copyWorksAndIsOfTheNewFormat() throws Exception {
        Path copy = ArchivableJar.of(copied(ClassReader.class, "asm-9.9.jar"));
        try (URLClassLoader loader = new URLClassLoader(new URL[] {copy.toUri().toURL()}, null)) {
            Class<?> reader = loader.loadClass(ClassReader.class.getName());
            byte[] bytes =
                    loader.getResourceAsStream("org/objectweb/asm/ClassReader.class")
                            .readAllBytes();
            assertEquals(Opcodes.V1_8, bytes[7]);
            // Runs the copy, and so the verifier over it.
            Object read = reader.getConstructor(byte[].class).newInstance(bytes);
            assertEquals(
                    "org/objectweb/asm/ClassReader", reader.getMethod("getClassName").invoke(read));
            Class<?> writer = loader.loadClass(ClassWriter.class.getName());
            Object written = writer.getConstructor(int.class).newInstance(0);
            Class<?> visitor = loader.loadClass("org.objectweb.asm.ClassVisitor");
            reader.getMethod("accept", visitor, int.class).invoke(read, written, 0);
            byte[] again = (byte[]) writer.getMethod("toByteArray").invoke(written);
            assertEquals("org/objectweb/asm/ClassReader", new ClassReader(again).getClassName());
        }
    }

    @Test
    void copyIsMadeOnce() throws Exception {
        Path jar = copied(ClassReader.class, "asm-9.9.jar");
        Path copy = ArchivableJar.of(jar);
        assertNotEquals(jar, copy);
        Files.writeString(copy, "kept");
        assertEquals("kept", Files.readString(ArchivableJar.of(jar)));
    }

    @Test
    void otherJarsAreGoodAsTheyAre() throws Exception {
        Path other = copied(Test.class, "junit.jar");
        assertEquals(other, ArchivableJar.of(other));
    }

    private Path copied(Class<?> type, String name) throws IOException, URISyntaxException {
        URI jar = type.getProtectionDomain().getCodeSource().getLocation().toURI();
        return Files.copy(Path.of(jar), folder.resolve(name));
    }
}
