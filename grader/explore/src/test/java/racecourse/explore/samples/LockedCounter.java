package racecourse.explore.samples;

/** Loses none. */
class LockedCounter {
    private int value;

    synchronized void increment() {
        value++;
    }

    synchronized int value() {
        return value;
    }
}
