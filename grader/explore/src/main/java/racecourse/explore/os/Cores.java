package racecourse.explore.os;

/** The cores of a simulated machine. They make nothing faster. */
public final class Cores {

    /** With fewer, a CompletableFuture doesn't use the common pool on all JDKs. */
    static final int USUAL = 3;

    private Cores() {}

    /** How many the machine of the running schedule has. */
    public static int ofCurrentMachine() {
        return Machine.coresNow();
    }
}
