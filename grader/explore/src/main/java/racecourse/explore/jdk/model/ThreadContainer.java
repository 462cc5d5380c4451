package racecourse.explore.jdk.model;

/** The group of threads that an executor started; only the JVM's diagnostics read it. */
public abstract class ThreadContainer {
    protected ThreadContainer(boolean shared) {}

    public long threadCount() {
        return 0;
    }
}
