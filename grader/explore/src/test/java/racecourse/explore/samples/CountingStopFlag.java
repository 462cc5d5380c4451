package racecourse.explore.samples;

/** Stops perhaps never, and has always something to do. */
class CountingStopFlag {
    private boolean stopped;
    private int rounds;

    void stop() {
        stopped = true;
    }

    void runUntilStopped() {
        while (!stopped) {
            rounds++;
        }
    }
}
