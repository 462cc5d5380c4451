package racecourse.explore.jdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Loads shadows, and programs that use them, as the explorer does, but without any weaving. */
final class RenamingLoader extends ClassLoader {
    private static final String PROGRAMS = "racecourse.explore.jdk.programs.";

    static {
        registerAsParallelCapable();
    }

    RenamingLoader() {
        super(RenamingLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        boolean ours = ShadowJdk.isShadow(name.replace('.', '/')) || name.startsWith(PROGRAMS);
        if (!ours) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : findClass(name);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = bytes(name.replace('.', '/'));
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    /** The class file under that internal name, or null if there is none. */
    static byte[] bytes(String name) {
        if (ShadowJdk.isShadow(name)) {
            return ShadowJdk.bytes(name);
        }
        if (!name.startsWith(PROGRAMS.replace('.', '/'))) {
            return null;
        }
        try (InputStream in = RenamingLoader.class.getResourceAsStream("/" + name + ".class")) {
            return ShadowJdk.ofUser(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
