package racecourse.explore.weave;

import java.util.Set;

/** What woven code may not call, since the explorer would not see what happens there. */
final class Refusals {

    private static final Set<String> THREAD_METHODS =
            Set.of("stop", "suspend", "resume", "getAllStackTraces", "enumerate", "activeCount");

    private Refusals() {}

    /** Why this call is refused, or null if it is not. */
    static String of(ClassPool pool, String owner, String name, String descriptor) {
        if (pool.woven(owner)) {
            return null;
        }
        boolean refused =
                owner.equals("java/lang/reflect/Method") && name.equals("invoke")
                        || owner.equals("java/lang/reflect/Field") && !name.startsWith("get")
                        || owner.equals("java/lang/Thread") && THREAD_METHODS.contains(name)
                        || owner.equals("java/lang/System") && name.equals("exit")
                        || owner.equals("java/lang/Runtime")
                                && (name.equals("exit") || name.equals("halt"))
                        || owner.equals("java/lang/invoke/MethodHandles$Lookup")
                                && (name.endsWith("etter") || name.contains("Static"))
                        || owner.equals("sun/misc/Unsafe");
        return refused ? owner.replace('/', '.') + "." + name : null;
    }
}
