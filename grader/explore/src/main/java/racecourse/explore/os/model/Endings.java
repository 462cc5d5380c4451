package racecourse.explore.os.model;

import racecourse.explore.engine.Run;
import racecourse.explore.os.ChildProcess;

/** What the woven models need of processes. */
public final class Endings {

    private Endings() {}

    /** Waits until a Process, or what a ProcessHandle is of, has ended. */
    public static void await(Object process) throws InterruptedException {
        childOf(process).await(Run.FOREVER);
    }

    private static ChildProcess childOf(Object process) {
        if (process instanceof HandleOfChild handle) {
            return handle.child();
        }
        return ((Process) process).child();
    }
}
