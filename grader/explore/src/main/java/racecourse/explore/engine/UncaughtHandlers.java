package racecourse.explore.engine;

/** Who is told of what a thread died of (JLS 11.3). */
final class UncaughtHandlers {

    private UncaughtHandlers() {}

    /**
     * The handler that the program has set for this thread, or its group if that is of a class of
     * the program, or the one for all; null if there is none of these.
     */
    static Thread.UncaughtExceptionHandler of(Run run, Thread thread) {
        Thread.UncaughtExceptionHandler own = thread.getUncaughtExceptionHandler();
        if (own == null || own.getClass() == ThreadGroup.class) {
            return run.surroundings().uncaughtHandler();
        }
        return own;
    }
}
