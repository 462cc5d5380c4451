package racecourse.explore.jdk.model;

/** Finds the class that asks for a field updater. */
public final class Reflection {
    private Reflection() {}

    public static Class<?> getCallerClass() {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.skip(2).findFirst().orElseThrow())
                .getDeclaringClass();
    }
}
