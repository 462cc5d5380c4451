package racecourse.explore.weave;

import racecourse.explore.memory.Layout;
import racecourse.explore.memory.LayoutSource;

/** A class loader that weaves some classes. */
abstract class WeavingLoader extends ClassLoader implements LayoutSource, ClassPool.Source {

    final ClassPool pool;

    WeavingLoader(String name, ClassLoader parent, ClassPool known) {
        super(name, parent);
        this.pool = new ClassPool(this, known);
    }

    /** A loader that has a pool in common with another. */
    WeavingLoader(String name, ClassLoader parent, WeavingLoader other) {
        super(name, parent);
        this.pool = other.pool;
    }

    /** The bytes of a woven class, or null if there is no such class; asked for once. */
    byte[] weave(String internalName) {
        byte[] bytes = pool.take(internalName);
        return bytes == null ? null : ClassWeaver.weave(pool, bytes);
    }

    /** Whether this loader weaves the class itself. */
    abstract boolean mine(String internalName);

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!mine(name.replace('.', '/'))) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] woven = weave(name.replace('.', '/'));
        if (woven == null) {
            throw new ClassNotFoundException(name);
        }
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
