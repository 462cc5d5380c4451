package racecourse.api.spi;

/** The schedule that is being explored, for API classes. */
public final class CurrentSchedule {

    private static volatile ScheduleHooks hooks;
    private static volatile ProcessHooks processes;

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

    /** Sets what simulates processes; it is the same for all schedules. */
    public static void processes(ProcessHooks engine) {
        processes = engine;
    }

    /**
     * What simulates processes.
     *
     * @throws UnsupportedOperationException outside of explored tests
     */
    public static ProcessHooks processes() {
        ProcessHooks engine = processes;
        if (engine == null) {
            throw new UnsupportedOperationException("only an explored test can do this");
        }
        return engine;
    }
}
