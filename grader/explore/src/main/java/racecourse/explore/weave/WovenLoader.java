package racecourse.explore.weave;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import racecourse.explore.memory.Layout;
import racecourse.explore.memory.LayoutSource;

/**
 * Loads the classes of one package and its subpackages woven, from their bytes; all others are the
 * parent's.
 */
public final class WovenLoader extends ClassLoader implements LayoutSource {

    static {
        registerAsParallelCapable();
    }

    private static final String THREADS = "racecourse/api/Threads";

    private final String folder;
    private final ClassPool pool;

    /**
     * A loader of woven classes.
     *
     * @param parent where bytes are read from, and all other classes are loaded
     * @param packageName whose classes are woven
     */
    public WovenLoader(ClassLoader parent, String packageName) {
        super("woven " + packageName, parent);
        this.folder = packageName.replace('.', '/') + "/";
        this.pool = new ClassPool(new Resources());
    }

    private final class Resources implements ClassPool.Source {
        @Override
        public byte[] bytes(String internalName) {
            try (InputStream in = getParent().getResourceAsStream(internalName + ".class")) {
                return in == null ? null : in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean woven(String internalName) {
            return internalName.startsWith(folder)
                    || internalName.equals(THREADS)
                    || internalName.startsWith(THREADS + "$");
        }

        @Override
        public boolean trusted(String internalName) {
            return false;
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!pool.woven(name.replace('.', '/'))) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        String internalName = name.replace('.', '/');
        byte[] bytes = new Resources().bytes(internalName);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        byte[] woven = ClassWeaver.weave(pool, bytes);
        return defineClass(name, woven, 0, woven.length);
    }

    @Override
    public Layout instanceLayout(String className) {
        return pool.instanceLayout(className.replace('.', '/'));
    }

    @Override
    public Layout staticLayout(String className) {
        return pool.staticLayout(className.replace('.', '/'));
    }
}
