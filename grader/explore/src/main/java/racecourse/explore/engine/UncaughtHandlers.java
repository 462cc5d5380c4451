package racecourse.explore.engine;

/** Who is told of what a thread died of (JLS 11.3). */
final class UncaughtHandlers {

    private UncaughtHandlers() {}

    /** The handler that the program has set for this thread, or for all; null if for neither. */
    static Thread.UncaughtExceptionHandler of(Run run, Thread thread) {
        Thread.UncaughtExceptionHandler own = thread.getUncaughtExceptionHandler();
        return own instanceof ThreadGroup || own == null
                ? run.surroundings().uncaughtHandler()
                : own;
    }
}
