package racecourse.explore.os.model;

import racecourse.explore.engine.Run;
import racecourse.explore.os.ChildProcess;
import racecourse.explore.os.Cores;

/** What the woven models need of the machine and its processes. */
public final class Endings {

    private Endings() {}

    /** Waits until a Process, or what a ProcessHandle is of, has ended. */
    public static void await(Object process) throws InterruptedException {
        childOf(process).await(Run.FOREVER);
    }

    /** How many cores the machine has. */
    public static int processors() {
        return Cores.ofCurrentMachine();
    }

    /** A reader or writer that a Process was asked for before, or null. */
    public static Object wrapper(Object process, int which) {
        return ((Process) process).wrappers[which];
    }

    /** Keeps one for the next time. */
    public static void keepWrapper(Object process, int which, Object wrapper) {
        ((Process) process).wrappers[which] = wrapper;
    }

    private static ChildProcess childOf(Object process) {
        if (process instanceof HandleOfChild handle) {
            return handle.child();
        }
        return ((Process) process).child();
    }
}
