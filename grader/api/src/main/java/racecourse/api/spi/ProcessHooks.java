package racecourse.api.spi;

import java.io.Serializable;
import java.nio.file.Path;
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
}
