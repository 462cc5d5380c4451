package racecourse.explore.weave;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Type;

/** Which calls of JDK methods become calls of ours. */
final class Redirects {

    /** A static method. */
    record Target(String owner, String name, String descriptor) {}

    private static final String THREAD = "java/lang/Thread";
    private static final String GROUP = "java/lang/ThreadGroup";

    /** Those whose methods may be called by way of a class that is derived from them. */
    private static final List<String> PARENTS = List.of(THREAD, GROUP);

    private static final Map<String, Target> TARGETS = new HashMap<>();

    static {
        all(THREAD, "ThreadCalls");
        all(GROUP, "GroupCalls");
        all("java/util/concurrent/locks/LockSupport", "ParkCalls");
        String object = "Ljava/lang/Object;";
        add("java/lang/Object", "wait", "()V", Names.MONITORS, "await", "(" + object + ")V");
        add("java/lang/Object", "wait", "(J)V", Names.MONITORS, "await", "(" + object + "J)V");
        add("java/lang/Object", "wait", "(JI)V", Names.MONITORS, "await", "(" + object + "JI)V");
        add("java/lang/Object", "notify", "()V", Names.MONITORS, "wakeOne", "(" + object + ")V");
        add("java/lang/Object", "notifyAll", "()V", Names.MONITORS, "wakeAll", "(" + object + ")V");
        add(
                "java/lang/Object",
                "hashCode",
                "()I",
                Names.ENVIRONMENT,
                "hashCode",
                "(" + object + ")I");
        for (String method :
                new String[] {
                    "nanoTime()J",
                    "currentTimeMillis()J",
                    "identityHashCode(Ljava/lang/Object;)I",
                    "arraycopy(Ljava/lang/Object;ILjava/lang/Object;II)V"
                }) {
            int at = method.indexOf('(');
            same("java/lang/System", method.substring(0, at), method.substring(at));
        }
        same("racecourse/api/Threads", "stopForGood", "(Ljava/lang/Thread;)V");
        same("racecourse/api/Threads", "started", "()Ljava/util/List;");
        same("racecourse/api/Threads", "alive", "()Ljava/util/List;");
        same("racecourse/api/Threads", "catchUp", "()V");
        same("racecourse/api/Threads", "giveWay", "()V");
        same("racecourse/api/Threads", "pauseForEver", "()V");
        same(
                "racecourse/shadow/jdk/internal/util/ArraysSupport",
                "vectorizedMismatch",
                "(Ljava/lang/Object;JLjava/lang/Object;JII)I");
        all("java/lang/invoke/MethodHandles$Lookup", "Lookups");
        all("java/lang/invoke/MethodHandles", "Lookups");
    }

    private static final Set<String> OBJECT_METHODS =
            Set.of("wait()V", "wait(J)V", "wait(JI)V", "notify()V", "notifyAll()V");

    private Redirects() {}

    private static void all(String owner, String runtimeClass) {
        try {
            String target = Names.RUNTIME + runtimeClass;
            for (Method method : Class.forName(target.replace('/', '.')).getMethods()) {
                if (method.getDeclaringClass() == Object.class) {
                    continue;
                }
                String descriptor = Type.getMethodDescriptor(method);
                Target to = new Target(target, method.getName(), descriptor);
                TARGETS.put(owner + "." + method.getName() + descriptor, to);
                String receiver = "(" + Names.type(owner);
                if (descriptor.startsWith(receiver)) {
                    String rest = "(" + descriptor.substring(receiver.length());
                    TARGETS.put(owner + "." + method.getName() + rest, to);
                }
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void same(String owner, String name, String descriptor) {
        add(owner, name, descriptor, Names.ENVIRONMENT, name, descriptor);
    }

    private static void add(
            String owner, String name, String descriptor, String to, String as, String with) {
        TARGETS.put(owner + "." + name + descriptor, new Target(to, as, with));
    }

    /** The method to call instead, or null. */
    static Target of(ClassPool pool, String owner, String name, String descriptor) {
        if (OBJECT_METHODS.contains(name + descriptor)) {
            return TARGETS.get("java/lang/Object." + name + descriptor);
        }
        Target target = TARGETS.get(owner + "." + name + descriptor);
        if (target != null) {
            return target;
        }
        for (String parent : PARENTS) {
            target = TARGETS.get(parent + "." + name + descriptor);
            if (target != null
                    && pool.isSubclass(owner, parent)
                    && !pool.overridden(owner, parent, name, descriptor)) {
                return target;
            }
        }
        return null;
    }
}
