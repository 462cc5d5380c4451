package racecourse.explore.lincheck;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import net.bytebuddy.agent.Installer;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import racecourse.api.Linearizability;

/**
 * A package's classes once more, in a package whose name nobody else has, where the system's class
 * loader finds them. Lincheck knows classes by their names, and asks no other loader: of what a
 * worker for many submissions loads anew for each, it would see the first, or nothing.
 */
final class RenamedClasses {

    private static final AtomicInteger COPIES = new AtomicInteger();

    private final String from;
    private final String to;

    private RenamedClasses(String packageName) {
        from = packageName.replace('.', '/') + "/";
        to = from + "copy" + COPIES.incrementAndGet() + "/";
    }

    /** The same task for classes of the system's class loader. */
    static Linearizability task(Linearizability task) {
        Class<?> operations = task.operations();
        if (!(operations.getClassLoader() instanceof URLClassLoader loader)) {
            return task;
        }
        RenamedClasses renamed = new RenamedClasses(operations.getPackageName());
        try {
            for (URL root : loader.getURLs()) {
                renamed.append(Path.of(root.toURI()));
            }
            return new Linearizability(
                    renamed.load(operations),
                    renamed.load(task.specification()),
                    task.threads(),
                    task.operationsPerThread(),
                    task.scenarios(),
                    task.schedules());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private Class<?> load(Class<?> original) throws ClassNotFoundException {
        String name = renamed(original.getName().replace('.', '/')).replace('/', '.');
        return Class.forName(name, false, ClassLoader.getSystemClassLoader());
    }

    private String renamed(String internalName) {
        return internalName.startsWith(from)
                ? to + internalName.substring(from.length())
                : internalName;
    }

    /** A jar for each root, so that spec and submission still come from different places. */
    private void append(Path root) throws IOException {
        Path jar = Files.createTempFile("renamed", ".jar");
        List<Path> classes = new ArrayList<>();
        Path folder = root.resolve(from);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".class")).forEach(classes::add);
            }
        }
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (Path each : classes) {
                ClassReader reader = new ClassReader(Files.readAllBytes(each));
                out.putNextEntry(new JarEntry(renamed(reader.getClassName()) + ".class"));
                out.write(copy(reader));
            }
        }
        Installer.getInstrumentation().appendToSystemClassLoaderSearch(new JarFile(jar.toFile()));
    }

    private byte[] copy(ClassReader reader) {
        ClassWriter writer = new ClassWriter(0);
        Remapper names =
                new Remapper(Opcodes.ASM9) {
                    @Override
                    public String map(String internalName) {
                        return renamed(internalName);
                    }
                };
        reader.accept(new ClassRemapper(writer, names), 0);
        return writer.toByteArray();
    }
}
