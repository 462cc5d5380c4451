package racecourse.explore.jdk;

import java.util.function.Consumer;

/**
 * Thrown in the thread that is about to use something that escapes from an exploration. It is
 * reported before it is thrown, since the code under test may catch it.
 */
public final class Refused extends Error {
    private static final long serialVersionUID = 1L;
    private static volatile Consumer<String> listener = what -> {};

    private Refused(String what) {
        super(what);
    }

    /** Called by rewritten code. */
    public static void raise(String what) {
        listener.accept(what);
        throw new Refused(what);
    }

    /** Sets who is told, in the thread in question, what is refused and why, in plain words. */
    public static void onRaise(Consumer<String> told) {
        listener = told;
    }
}
