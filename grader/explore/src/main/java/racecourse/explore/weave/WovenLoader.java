package racecourse.explore.weave;

/**
 * Loads the classes of one package and its subpackages woven, from their bytes, together with woven
 * shadows of the JDK's classes that they use; all others are the parent's.
 */
public final class WovenLoader extends WeavingLoader {

    static {
        registerAsParallelCapable();
    }

    private final ClassLoader bytes;
    private final String folder;

    /**
     * A loader of woven classes.
     *
     * @param parent where bytes are read from, and all other classes are loaded
     * @param packageName whose classes are woven
     */
    public WovenLoader(ClassLoader parent, String packageName) {
        super("woven " + packageName, parent, ShadowLoader.ONLY.pool);
        this.bytes = parent;
        this.folder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
    }

    @Override
    boolean mine(String internalName) {
        return !ShadowLoader.ONLY.mine(internalName)
                && (folder.isEmpty()
                        ? internalName.indexOf('/') < 0
                        : internalName.startsWith(folder));
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return ShadowLoader.ONLY.mine(name.replace('.', '/'))
                ? ShadowLoader.ONLY.loadClass(name)
                : super.loadClass(name, resolve);
    }

    @Override
    public boolean woven(String internalName) {
        return mine(internalName) || ShadowLoader.ONLY.mine(internalName);
    }

    @Override
    public boolean trusted(String internalName) {
        return ShadowLoader.ONLY.mine(internalName);
    }

    @Override
    public byte[] bytes(String internalName) {
        byte[] compiled = ShadowLoader.read(bytes, internalName);
        return compiled == null || !mine(internalName) ? compiled : Renaming.ofUser(compiled);
    }
}
