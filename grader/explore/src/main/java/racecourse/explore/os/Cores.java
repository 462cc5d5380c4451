package racecourse.explore.os;

import racecourse.explore.engine.Run;

/** The cores of a simulated machine. They make nothing faster. */
public final class Cores {

    /** With fewer, a CompletableFuture doesn't use the common pool on all JDKs. */
    static final int USUAL = 3;

    private Cores() {}

    /** How many the machine of the running schedule has; the usual number if none is running. */
    public static int ofCurrentMachine() {
        return Run.isExplored() ? Machine.coresOf(Run.current().run) : USUAL;
    }
}
