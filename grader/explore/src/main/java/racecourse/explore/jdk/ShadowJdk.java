package racecourse.explore.jdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.commons.Remapper;

/**
 * The running JDK's own {@code java.util} and {@code java.util.concurrent}, under other names, so
 * that an exploration can weave them.
 *
 * <p>A shadow is named like its original with {@link #PREFIX} before it. Code under test goes
 * through {@link #ofUser}: then {@code new ReentrantLock()} makes a shadow, while {@code Lock},
 * like every interface, exception and enum that code outside of an exploration mentions, stays the
 * real type. So a shadow may be passed wherever an interface is asked for, and code that isn't
 * woven may return its own collections as an interface: to an exploration they are closed boxes,
 * without switch points inside. What can't go on then fails closed: a call of a real class that
 * mentions a shadowed one in its signature is {@link Refused}, and a cast of a real collection to a
 * shadowed class throws ClassCastException with {@link #PREFIX} in its message (see {@link
 * #isOurFault}).
 *
 * <p>Thread-safe; nothing is kept.
 */
public final class ShadowJdk {
    /** Begins the internal names of all shadowed classes; with dots their binary names. */
    public static final String PREFIX = "racecourse/shadow/";

    private static final String UTILITIES = PREFIX + "java/util/";

    private static final String ATOMICS = UTILITIES + "concurrent/atomic/Atomic";

    private static final String SIMULATED = "racecourse.explore.os.model.";

    private ShadowJdk() {}

    /** Whether that internal name is a shadow's. */
    public static boolean isShadow(String internalName) {
        return internalName.startsWith(PREFIX);
    }

    /**
     * Whether this is the shadow of a class that threads must not share without a lock of theirs,
     * as those of {@code java.util} itself: it races only where its users do.
     */
    public static boolean isUnguarded(String internalName) {
        return isShadow(internalName)
                && (internalName.startsWith(UTILITIES)
                                && internalName.indexOf('/', UTILITIES.length()) < 0
                        || ShadowCatalogue.TEXT.contains(internalName.substring(PREFIX.length())));
    }

    /** Whether this is the shadow of an atomic class: what it reads is what its user asks for. */
    public static boolean isAtomic(String internalName) {
        return internalName.startsWith(ATOMICS);
    }

    /** The names that code under test uses, by those that it was compiled with. */
    public static Remapper userNames() {
        return ShadowNames.ofUser();
    }

    /** A class under test, or a spec's, that uses shadows instead of what they shadow. */
    public static byte[] ofUser(byte[] compiled) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(compiled).accept(new UserVisitor(writer), 0);
        return writer.toByteArray();
    }

    /**
     * A shadow's class file.
     *
     * @param shadow its internal name, with {@link #PREFIX}
     * @return null if the running JDK has no such class, or if it is not shadowed
     */
    public static byte[] bytes(String shadow) {
        String original = shadow.substring(PREFIX.length());
        try (InputStream in = open(original)) {
            if (in == null) {
                return null;
            }
            ClassWriter writer = new ClassWriter(0);
            new ClassReader(in.readAllBytes()).accept(new ShadowVisitor.OfJdk(writer, original), 0);
            return writer.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String original) {
        String top = ShadowNames.topLevel(original);
        String model = ShadowCatalogue.MODELS.get(top);
        if (model != null) {
            String name = ShadowNames.MODEL_PACKAGE + model + original.substring(top.length());
            return ShadowJdk.class.getResourceAsStream("/" + name + ".class");
        }
        boolean exists =
                ShadowNames.isShadowed(top)
                        || ShadowCatalogue.SHADOWED_FACTORIES.contains(original);
        return exists ? Object.class.getResourceAsStream("/" + original + ".class") : null;
    }

    /**
     * The thread that holds a lock of java.util.concurrent, by its synchronizer; null if none does.
     */
    public static Thread ownerOf(Object synchronizer) {
        Class<?> type = synchronizer == null ? null : synchronizer.getClass();
        while (type != null && !type.getName().endsWith(".AbstractOwnableSynchronizer")) {
            type = type.getSuperclass();
        }
        if (type == null || !isShadow(type.getName().replace('.', '/'))) {
            return null;
        }
        try {
            Field owner = type.getDeclaredField("exclusiveOwnerThread");
            owner.setAccessible(true);
            return (Thread) owner.get(synchronizer);
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    /** That text as the code under test would say it: without the names of shadows. */
    public static String readable(String text) {
        return text.replace(PREFIX, "")
                .replace(PREFIX.replace('/', '.'), "")
                .replace(SIMULATED, "");
    }

    /**
     * Whether a throwable that ended a thread tells of a hole in the shadow JDK rather than of a
     * mistake in the code under test: no verdict may stand on it.
     */
    public static boolean isOurFault(Throwable thrown) {
        boolean links = thrown instanceof LinkageError || thrown instanceof ClassCastException;
        String message = String.valueOf(thrown.getMessage());
        return thrown instanceof Refused
                || links
                        && (message.contains(PREFIX)
                                || message.contains(PREFIX.replace('/', '.'))
                                || message.contains(SIMULATED)
                                || message.contains(SIMULATED.replace('.', '/')));
    }
}
