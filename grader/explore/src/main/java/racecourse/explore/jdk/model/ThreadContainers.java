package racecourse.explore.jdk.model;

/** The register of {@link ThreadContainer}s. */
public final class ThreadContainers {
    private ThreadContainers() {}

    public static Object registerContainer(ThreadContainer container) {
        return container;
    }

    public static void deregisterContainer(Object key) {}
}
