package racecourse.explore.samples;

/** Stops perhaps never. */
class StopFlag {
    private boolean stopped;

    void stop() {
        stopped = true;
    }

    void runUntilStopped() {
        while (!stopped) {
            Thread.onSpinWait();
        }
    }
}
