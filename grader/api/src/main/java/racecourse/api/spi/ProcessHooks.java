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

    /** All paths, without links, at which a process of this schedule has created something. */
    Set<Path> createdFiles();
}
