package racecourse.explore.samples;

/** A counter that tells what it was. */
final class Remembered {

    private int value;
    private int lastSeen;

    synchronized int add() {
        return ++value;
    }

    /** What was there at the call before. */
    synchronized int get() {
        int seen = lastSeen;
        lastSeen = value;
        return seen;
    }
}
