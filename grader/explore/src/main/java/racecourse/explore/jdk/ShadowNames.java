package racecourse.explore.jdk;

import static racecourse.explore.jdk.ShadowCatalogue.MODELS;
import static racecourse.explore.jdk.ShadowCatalogue.REAL_CONCURRENT;
import static racecourse.explore.jdk.ShadowCatalogue.REDIRECTED;
import static racecourse.explore.jdk.ShadowCatalogue.SHADOWED;
import static racecourse.explore.jdk.ShadowCatalogue.SHADOWED_FACTORIES;
import static racecourse.explore.jdk.ShadowCatalogue.TEXT;
import static racecourse.explore.jdk.ShadowCatalogue.USERS_OF_THREAD_FIELDS;
import static racecourse.explore.jdk.ShadowJdk.PREFIX;

import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.Remapper;

/** Maps the names in one class file to those of the shadow JDK. Immutable. */
final class ShadowNames extends Remapper {
    static final String MODEL_PACKAGE = "racecourse/explore/jdk/model/";
    static final String REDIRECTS = PREFIX + "Redirects";
    private static final String CONCURRENT = "java/util/concurrent/";
    private static final String STREAMS = "java/util/stream/";
    private static final String STREAM_SUPPORT = STREAMS + "StreamSupport";
    private static final String THREAD = "java/lang/Thread";

    /** Streams are real until they are made parallel. */
    private static final Map<String, String> REAL_STREAMS = Map.of(STREAM_SUPPORT, STREAM_SUPPORT);

    /** What {@code parallel} looks like in the interfaces of streams. */
    private static final Set<String> PARALLEL =
            Set.of(
                    "()Ljava/util/stream/BaseStream;",
                    "()Ljava/util/stream/DoubleStream;",
                    "()Ljava/util/stream/IntStream;",
                    "()Ljava/util/stream/LongStream;");

    /** Top-level names that mean something else in this class than in others. */
    private final Map<String, String> special;

    private ShadowNames(Map<String, String> special) {
        super(Opcodes.ASM9);
        this.special = special;
    }

    /** The names in code under test. */
    static ShadowNames ofUser() {
        return new ShadowNames(
                Map.of(
                        STREAM_SUPPORT,
                        STREAM_SUPPORT,
                        "java/lang/StringBuffer",
                        PREFIX + "java/lang/StringBuffer",
                        "java/lang/StringBuilder",
                        PREFIX + "java/lang/StringBuilder"));
    }

    /** The names in that class of the JDK, or in its model. */
    static ShadowNames of(String original) {
        String top = topLevel(original);
        if (USERS_OF_THREAD_FIELDS.contains(top)) {
            return new ShadowNames(Map.of(THREAD, ThreadFields.INTERNAL_NAME));
        }
        if (TEXT.contains(top)) {
            return new ShadowNames(
                    Map.of(
                            MODEL_PACKAGE + "Text",
                            PREFIX + top,
                            "java/lang/StringBuffer",
                            PREFIX + "java/lang/StringBuffer"));
        }
        boolean makesShadows = top.startsWith(STREAMS) || top.equals("Redirects");
        return new ShadowNames(makesShadows ? Map.of() : REAL_STREAMS);
    }

    @Override
    public String map(String name) {
        String top = topLevel(name);
        String renamed = special.get(top);
        if (renamed == null) {
            renamed = renamed(top);
        }
        return renamed == null ? name : renamed + name.substring(top.length());
    }

    /** The shadow's name, or null for a class that stays as it is. */
    private static String renamed(String top) {
        if (top.startsWith(MODEL_PACKAGE)) {
            String model = top.substring(MODEL_PACKAGE.length());
            for (Map.Entry<String, String> entry : MODELS.entrySet()) {
                if (entry.getValue().equals(model)) {
                    return PREFIX + entry.getKey();
                }
            }
        }
        return isShadowed(top) ? PREFIX + top : ShadowCatalogue.SIMULATED.get(top);
    }

    /** Whether that top-level class of the JDK is a shadow wherever it is mentioned. */
    static boolean isShadowed(String top) {
        if (top.startsWith(CONCURRENT)) {
            return !REAL_CONCURRENT.contains(top.substring(CONCURRENT.length()));
        }
        if (top.startsWith(STREAMS)) {
            return !isRealStream(top);
        }
        return SHADOWED.contains(top) || MODELS.containsKey(top) && !TEXT.contains(top);
    }

    /** Whether calls of that method go to our model {@code Redirects}. */
    static boolean isRedirected(String owner, String name, String descriptor) {
        Set<String> methods = REDIRECTED.get(owner);
        return methods != null && methods.contains(name + descriptor)
                || goesParallel(owner, name, descriptor);
    }

    /** Whether that method makes a stream that would use the real common pool. */
    private static boolean goesParallel(String owner, String name, String descriptor) {
        return name.equals("parallel") && PARALLEL.contains(descriptor) && isRealStream(owner)
                || isParallelStream(name, descriptor) && owner.startsWith("java/util/");
    }

    private static boolean isRealStream(String top) {
        return top.startsWith(STREAMS)
                && ShadowCatalogue.REAL_STREAMS.contains(top.substring(STREAMS.length()));
    }

    private static boolean isParallelStream(String name, String descriptor) {
        return name.equals("parallelStream") && descriptor.equals("()Ljava/util/stream/Stream;");
    }

    /**
     * The descriptor of the static method that replaces a method of that owner. Its receiver is an
     * Object where its type has no name in our sources.
     */
    static String redirected(boolean isStatic, String owner, String name, String descriptor) {
        String receiver =
                isParallelStream(name, descriptor)
                        ? "java/util/Collection"
                        : owner.startsWith("jdk/") ? "java/lang/Object" : owner;
        return isStatic ? descriptor : "(L" + receiver + ";" + descriptor.substring(1);
    }

    /** Whether a static method of that owner is called in the shadow of a real interface. */
    static boolean isShadowedFactory(String owner, boolean isInterface) {
        return isInterface && SHADOWED_FACTORIES.contains(owner);
    }

    @Override
    public Object mapValue(Object value) {
        if (value instanceof Handle handle) {
            int tag = handle.getTag();
            String owner = handle.getOwner();
            String descriptor = handle.getDesc();
            boolean isStatic = tag == Opcodes.H_INVOKESTATIC;
            if (isRedirected(owner, handle.getName(), descriptor)) {
                return new Handle(
                        Opcodes.H_INVOKESTATIC,
                        REDIRECTS,
                        handle.getName(),
                        mapMethodDesc(redirected(isStatic, owner, handle.getName(), descriptor)),
                        false);
            }
            if (SimulatedMethods.any(owner)) {
                String simulated =
                        mapMethodDesc(redirected(isStatic, owner, handle.getName(), descriptor));
                String by = SimulatedMethods.owner(owner, handle.getName(), simulated);
                if (by != null) {
                    return new Handle(
                            Opcodes.H_INVOKESTATIC, by, handle.getName(), simulated, false);
                }
            }
            if (isStatic && isShadowedFactory(owner, handle.isInterface())) {
                return new Handle(
                        tag, PREFIX + owner, handle.getName(), mapMethodDesc(descriptor), true);
            }
        }
        return super.mapValue(value);
    }

    static String topLevel(String name) {
        int dollar = name.indexOf('$');
        return dollar < 0 ? name : name.substring(0, dollar);
    }
}
