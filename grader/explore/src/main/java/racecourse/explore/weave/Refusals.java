package racecourse.explore.weave;

import java.util.Set;

/** What woven code may not call, since the explorer would not see what happens there. */
final class Refusals {

    private static final Set<String> PLAIN =
            Set.of(
                    "java/util/concurrent/TimeUnit",
                    "java/util/concurrent/Callable",
                    "java/util/concurrent/Flow");

    private static final Set<String> THREAD_METHODS =
            Set.of(
                    "stop",
                    "suspend",
                    "resume",
                    "getAllStackTraces",
                    "enumerate",
                    "activeCount",
                    "startVirtualThread",
                    "ofVirtual",
                    "ofPlatform");

    private Refusals() {}

    /** Why this call is refused, or null if it is not. */
    static String of(ClassPool pool, String owner, String name, String descriptor) {
        if (pool.woven(owner)) {
            return null;
        }
        boolean refused =
                owner.startsWith("java/util/concurrent/")
                                && !PLAIN.contains(owner)
                                && !isException(pool, owner)
                        || owner.startsWith("java/lang/reflect/") && name.equals("invoke")
                        || owner.startsWith("java/nio/channels/")
                        || owner.equals("java/util/Timer")
                        || owner.equals("java/lang/ProcessBuilder")
                        || name.equals("parallelStream")
                        || name.equals("parallel") && owner.startsWith("java/util/stream/")
                        || owner.equals("java/lang/Thread") && THREAD_METHODS.contains(name)
                        || owner.equals("java/lang/System") && name.equals("exit")
                        || owner.equals("java/lang/Runtime")
                                && (name.equals("exit") || name.equals("halt"))
                        || owner.startsWith("java/lang/invoke/");
        return refused ? owner.replace('/', '.') + "." + name : null;
    }

    private static boolean isException(ClassPool pool, String owner) {
        return pool.isSubclass(owner, "java/lang/Throwable");
    }
}
