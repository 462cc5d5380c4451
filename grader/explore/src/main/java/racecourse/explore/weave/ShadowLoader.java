package racecourse.explore.weave;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import racecourse.explore.jdk.ShadowJdk;

/**
 * Loads what all explorations share: the woven shadows of the JDK's classes, and the classes of the
 * specs' API that start threads. Their static fields start anew in each schedule all the same.
 */
final class ShadowLoader extends WeavingLoader {

    static {
        registerAsParallelCapable();
    }

    static final ShadowLoader ONLY = new ShadowLoader();

    private static final String THREADS = "racecourse/api/Threads";

    private ShadowLoader() {
        super("woven JDK", ShadowLoader.class.getClassLoader(), (ClassPool) null);
    }

    @Override
    boolean mine(String internalName) {
        return ShadowJdk.isShadow(internalName)
                || internalName.equals(THREADS)
                || internalName.startsWith(THREADS + "$");
    }

    @Override
    public boolean woven(String internalName) {
        return mine(internalName);
    }

    @Override
    public boolean trusted(String internalName) {
        return mine(internalName);
    }

    @Override
    public byte[] bytes(String internalName) {
        if (ShadowJdk.isShadow(internalName)) {
            return Renaming.ofShadow(internalName);
        }
        byte[] compiled = read(getParent(), internalName);
        return compiled == null || !mine(internalName) ? compiled : Renaming.ofUser(compiled);
    }

    static byte[] read(ClassLoader from, String internalName) {
        try (InputStream in = from.getResourceAsStream(internalName + ".class")) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
