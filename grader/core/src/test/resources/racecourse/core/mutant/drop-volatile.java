class Flags {
    private volatile boolean stopped;
    volatile int steps, pauses;
}
