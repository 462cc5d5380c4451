package racecourse.explore.jdk.model;

/** Where timers and executors register for clean-up. */
public final class CleanerFactory {
    private CleanerFactory() {}

    public static Cleaner cleaner() {
        return new Cleaner();
    }
}
