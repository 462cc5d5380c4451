package racecourse.explore.engine;

/**
 * Ends a schedule in which a thread could not be left where it was. On coroutines that can leave
 * any thread the same schedule goes on.
 */
final class SwitchFailed extends Error {

    private static final long serialVersionUID = 1L;

    /** Made beforehand, since there may be no stack left to make one. */
    static final SwitchFailed HERE = new SwitchFailed();

    private SwitchFailed() {
        super("a thread can't be left here", null, false, false);
    }
}
