package racecourse.api.spi;

/** The schedule that is being explored, for API classes. */
public final class CurrentSchedule {

    private static volatile ScheduleHooks hooks;

    private CurrentSchedule() {}

    /** Sets what the engine does; it is the same for all schedules. */
    public static void hooks(ScheduleHooks engine) {
        hooks = engine;
    }

    /**
     * What the engine does.
     *
     * @throws UnsupportedOperationException outside of explored tests
     */
    public static ScheduleHooks hooks() {
        ScheduleHooks engine = hooks;
        if (engine == null) {
            throw new UnsupportedOperationException("only an explored test can do this");
        }
        return engine;
    }
}
