package racecourse.api.explore;

/** The engine behind {@link Program}; found by {@link java.util.ServiceLoader}. */
public interface ProgramExplorer {

    /** Runs a program's schedules. */
    Exploration explore(Program program);

    /**
     * Runs the schedule of a token.
     *
     * @throws IllegalArgumentException if it is no token
     */
    Replayed replay(Program program, String token);
}
