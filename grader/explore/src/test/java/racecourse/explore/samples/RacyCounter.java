package racecourse.explore.samples;

/** Loses updates. */
class RacyCounter {
    private int value;

    RacyCounter(int initial) {
        value = initial;
    }

    void increment() {
        value++;
    }

    int value() {
        return value;
    }
}
