package racecourse.explore.engine;

/** Ends a schedule in which something happened that the explorer does not model. */
public final class Unsupported extends Error {

    private static final long serialVersionUID = 1L;

    /** Names the construct. */
    public Unsupported(String construct) {
        super(construct, null, false, true);
    }
}
