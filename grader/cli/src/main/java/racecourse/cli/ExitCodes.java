package racecourse.cli;

/** How a command ends; other programs rely on these. */
final class ExitCodes {

    /** All points, or all graded. */
    static final int DONE = 0;

    /** Points were lost, or an exercise is not proven. */
    static final int POINTS_LOST = 1;

    /** Wrong use, or unreadable input. */
    static final int WRONG_USE = 2;

    /** Something could not be decided, and that is the grader's fault. */
    static final int UNDECIDED = 3;

    private ExitCodes() {}
}
