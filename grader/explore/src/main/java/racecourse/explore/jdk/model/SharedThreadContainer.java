package racecourse.explore.jdk.model;

/** Starts the threads of a pool, as {@link ThreadContainer}. */
public final class SharedThreadContainer {
    private SharedThreadContainer() {}

    public static SharedThreadContainer create(String name) {
        return new SharedThreadContainer();
    }

    public void start(Thread thread) {
        thread.start();
    }

    public void close() {}
}
