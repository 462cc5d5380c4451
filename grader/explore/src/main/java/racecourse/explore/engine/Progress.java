package racecourse.explore.engine;

/**
 * Tells threads that get somewhere from threads that only go round in circles: those change nothing
 * that another could be waiting for, however long they are scheduled fairly.
 */
final class Progress {

    private final Limits limits;
    private boolean changed;
    private long quietSince;
    private int idleYields;
    private boolean changedInTurn;
    private int idleTurns;

    Progress(Limits limits) {
        this.limits = limits;
    }

    /** Something has changed that a waiting loop could be waiting for. */
    void change() {
        changed = true;
        changedInTurn = true;
    }

    /** Counts quiet steps from this one on. */
    void watchFrom(long step) {
        quietSince = step;
    }

    /** Whether a fair schedule with so many threads that can go on has got anywhere. */
    boolean isMade(long step, int enabled) {
        takeNote(step);
        return step - quietSince <= limits.quiet() * Math.max(1, enabled) && step <= limits.most();
    }

    /** A turn has ended; how many in a row nothing was changed in, this one included. */
    int idleTurns() {
        idleTurns = changedInTurn ? 0 : idleTurns + 1;
        changedInTurn = false;
        return idleTurns;
    }

    /** Counts a thread that gives way; whether nothing has changed since one did before. */
    boolean isIdleAt(long step) {
        if (takeNote(step)) {
            return false;
        }
        idleYields++;
        return true;
    }

    /** Whether it is only now that threads have given way that often without a change. */
    boolean mayNeedFairness() {
        return idleYields == limits.yields();
    }

    /** Whether giving way, round and round, has led nowhere. */
    boolean isIdleForGood(int enabled) {
        return idleYields > 2 * limits.yields() * Math.max(1, enabled);
    }

    private boolean takeNote(long step) {
        boolean was = changed;
        if (was) {
            changed = false;
            quietSince = step;
            idleYields = 0;
        }
        return was;
    }
}
