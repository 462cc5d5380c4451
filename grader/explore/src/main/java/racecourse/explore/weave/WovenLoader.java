package racecourse.explore.weave;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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
    private final Map<String, byte[]> woven;
    private final List<WovenLoader> processes;

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
        this.woven = new ConcurrentHashMap<>();
        this.processes = new ArrayList<>(List.of(this));
    }

    private WovenLoader(WovenLoader first) {
        super(first.getName(), first.getParent(), first);
        this.bytes = first.bytes;
        this.folder = first.folder;
        this.woven = first.woven;
        this.processes = first.processes;
    }

    /**
     * A loader of the same classes for another process, which has static fields of its own.
     *
     * @param number of the process; 0 is that of the first loader
     */
    public WovenLoader ofProcess(int number) {
        synchronized (processes) {
            while (processes.size() <= number) {
                processes.add(new WovenLoader(processes.get(0)));
            }
            return processes.get(number);
        }
    }

    @Override
    byte[] weave(String internalName) {
        return woven.computeIfAbsent(internalName, super::weave);
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
