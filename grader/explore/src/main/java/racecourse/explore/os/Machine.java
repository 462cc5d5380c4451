package racecourse.explore.os;

import java.util.ArrayList;
import java.util.List;
import racecourse.explore.engine.ModelThread;
import racecourse.explore.engine.Run;
import racecourse.explore.schedule.Footprint;

/** The simulated machine of one schedule: its files and its processes. */
final class Machine {

    // Only the one thread whose turn it is comes here.
    private static Machine last;

    private final Run run;
    private final List<OsProcess> processes = new ArrayList<>();

    /** What is in the folders that all processes know. */
    final FileTree files;

    private int names;

    private Machine(Run run) {
        this.run = run;
        this.files = new FileTree(this::newName);
        processes.add(new OsProcess(this, 0, false));
    }

    /** That of the running schedule. */
    static Machine of(Run run) {
        if (last == null || last.run != run) {
            last = new Machine(run);
        }
        return last;
    }

    /** The process of a thread; that of the scenario itself is number 0. */
    static OsProcess processOf(ModelThread thread) {
        return thread.space() == null
                ? of(thread.run).processes.get(0)
                : (OsProcess) thread.space();
    }

    /**
     * A name for something that is being made, in a step that conflicts with those that make others
     * like it.
     */
    int newName() {
        return Footprint.sharedName(++names);
    }

    /** A new process. */
    OsProcess fork(boolean mortal) {
        OsProcess process = new OsProcess(this, processes.size(), mortal);
        processes.add(process);
        return process;
    }
}
