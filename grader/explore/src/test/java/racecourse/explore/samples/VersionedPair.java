package racecourse.explore.samples;

/** A sequence lock whose readers lack a fence. */
class VersionedPair {
    private volatile int version;
    private int left;
    private int right;

    void set(int both) {
        version = 1;
        left = both;
        right = both;
        version = 2;
    }

    /** How far the two are from each other; -1 if they were being changed. */
    int difference() {
        int before = version;
        int difference = left - right;
        return before != 1 && version == before ? difference : -1;
    }
}
