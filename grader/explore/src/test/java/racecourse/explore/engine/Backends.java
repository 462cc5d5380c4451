package racecourse.explore.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import racecourse.explore.weave.WovenLoader;

/** Explorers on a given kind of coroutines, and bodies for them. */
public final class Backends {

    private Backends() {}

    /** On a pool of platform threads. */
    public static Explorer threads() {
        return new Explorer(Limits.ORDINARY, new ThreadPoolCoroutines());
    }

    /** On continuations, which this JVM must have. */
    public static Explorer continuations() {
        return new Explorer(Limits.ORDINARY, ContinuationCoroutines.available().orElseThrow());
    }

    /** The woven {@code run()} of this class. */
    public static Body woven(Class<?> program) throws ReflectiveOperationException {
        Class<?> main =
                new WovenLoader(program.getClassLoader(), program.getPackageName())
                        .loadClass(program.getName());
        Method run = main.getMethod("run");
        run.setAccessible(true);
        return () -> {
            try {
                return run.invoke(null);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
    }
}
