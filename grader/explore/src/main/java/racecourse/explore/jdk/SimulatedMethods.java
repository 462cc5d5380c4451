package racecourse.explore.jdk;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Type;

/** Which methods of real classes use the operating system, and are simulated instead. */
final class SimulatedMethods {

    private static final Map<String, Set<String>> KNOWN = new HashMap<>();

    static {
        ShadowCatalogue.SIMULATED_METHODS.values().forEach(owner -> KNOWN.put(owner, of(owner)));
    }

    private SimulatedMethods() {}

    private static Set<String> of(String owner) {
        try {
            Set<String> methods = new HashSet<>();
            for (Method method : Class.forName(owner.replace('/', '.')).getDeclaredMethods()) {
                methods.add(method.getName() + Type.getMethodDescriptor(method));
            }
            return methods;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a class has such methods. */
    static boolean any(String owner) {
        return ShadowCatalogue.SIMULATED_METHODS.containsKey(owner);
    }

    /**
     * The class with the static method that takes the place of an instance method, or null.
     *
     * @param descriptor of the static method, with the names of code under test
     */
    static String owner(String owner, String name, String descriptor) {
        String simulated = ShadowCatalogue.SIMULATED_METHODS.get(owner);
        return simulated != null && KNOWN.get(simulated).contains(name + descriptor)
                ? simulated
                : null;
    }
}
