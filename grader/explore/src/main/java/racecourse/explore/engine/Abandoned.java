package racecourse.explore.engine;

/** Unwinds a thread of a schedule that is over. Woven code never catches it. */
public final class Abandoned extends Error {

    private static final long serialVersionUID = 1L;

    Abandoned() {
        super("the schedule is over", null, false, false);
    }
}
