package racecourse.api.spi;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The processes that an engine simulates, for API classes. */
public interface ProcessHooks {

    /**
     * Starts a process.
     *
     * @param body a lambda that captures nothing of the classes under test
     * @param mortal whether it may be killed at any of its system calls
     * @return the process
     */
    Object start(Serializable body, boolean mortal);

    /**
     * Waits until it has ended, or been killed.
     *
     * @return what its main thread threw, or null
     */
    Throwable join(Object process);

    /** Whether it was killed. */
    boolean killed(Object process);

    /** How many system calls the calling process has made, accesses to mapped memory included. */
    long systemCalls();

    /**
     * How long the threads of the calling process have meant to wait, in timed waits and sleeps.
     */
    long pausedNanos();

    /** All paths, without links, at which a process of this schedule has created something. */
    Set<Path> createdFiles();

    /**
     * From now on a JVM that is started to run one class runs another in its place.
     *
     * @param mainClass the name of the one
     * @param by the name of the other
     */
    void replaceMain(String mainClass, String by);

    /** How many bytes pipes hold that are made from now on; at least 1. */
    void pipeCapacity(int bytes);

    /** How many cores the machine has, if asked from now on; at least 1. */
    void cores(int count);

    /** The JVMs that the scenario's own process has started so far, in order. */
    List<StartedProcess> children();

    /** Waits until the scenario's own process has started so many JVMs. */
    void awaitChildren(int count);
}
