package racecourse.explore.os;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import racecourse.explore.engine.Awaited;
import racecourse.explore.engine.ModelThread;
import racecourse.explore.engine.Run;
import racecourse.explore.os.file.FileTree;
import racecourse.explore.schedule.Footprint;

/** The simulated machine of one schedule: its files and its processes. */
public final class Machine {

    // Only the one thread whose turn it is comes here.
    private static Machine last;

    private final Run run;
    private final List<OsProcess> processes = new ArrayList<>();

    /** What is in the folders that all processes know. */
    public final FileTree files;

    /** How many cores it has. */
    int cores = Cores.USUAL;

    /** How many bytes a pipe holds. */
    int pipeCapacity = 65_536;

    private final Map<String, String> mains = new HashMap<>();
    private final List<ChildProcess> children = new ArrayList<>();
    private final Awaited moreChildren = new Awaited("until another process is started");
    private final Awaited nothing = new Awaited("for nothing, and never ends");
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

    /** How many cores that of the running schedule has, which needn't have been made for that. */
    static int coresNow() {
        return last == null || last.run.over() ? Cores.USUAL : last.cores;
    }

    /** The process of a thread; that of the scenario itself is number 0. */
    public static OsProcess processOf(ModelThread thread) {
        return thread.space() == null
                ? of(thread.run).processes.get(0)
                : (OsProcess) thread.space();
    }

    /**
     * A name for something that is being made, in a step that conflicts with those that make others
     * like it.
     */
    public int newName() {
        return Footprint.sharedName(++names);
    }

    /** Whose main runs where a command asks for that of a class. */
    String mainInPlaceOf(String mainClass) {
        return mains.getOrDefault(mainClass, mainClass);
    }

    /** Lets another class run in place of one. */
    void replaceMain(String mainClass, String by) {
        mains.put(mainClass, by);
    }

    /** The scenario's own process has started another one. */
    void started(ChildProcess child, ModelThread by) {
        Footprint.touchSchedule();
        children.add(child);
        by.run.wakeAll(ModelThread.State.IN_SYSTEM_CALL, moreChildren);
    }

    /** All that the scenario's own process has started, in order. */
    List<ChildProcess> children() {
        Footprint.touchSchedule();
        return List.copyOf(children);
    }

    /** Comes back once so many have been started. */
    void awaitChildren(ModelThread thread, int count) {
        Footprint.touchSchedule();
        Awaited what = count == Integer.MAX_VALUE ? nothing : moreChildren;
        while (children.size() < count) {
            thread.run.await(thread, ModelThread.State.IN_SYSTEM_CALL, what, Run.FOREVER);
            Footprint.touchSchedule();
        }
    }

    /** A new process. */
    OsProcess fork(boolean mortal) {
        OsProcess process = new OsProcess(this, processes.size(), mortal);
        processes.add(process);
        return process;
    }
}
