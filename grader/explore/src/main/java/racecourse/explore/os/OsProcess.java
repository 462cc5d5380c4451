package racecourse.explore.os;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import racecourse.explore.engine.AddressSpace;
import racecourse.explore.engine.ModelThread;
import racecourse.explore.engine.Run;
import racecourse.explore.engine.Unsupported;
import racecourse.explore.os.file.LockHolder;
import racecourse.explore.os.file.Node;
import racecourse.explore.os.file.RegularFile;
import racecourse.explore.schedule.Choice;
import racecourse.explore.schedule.Footprint;

/**
 * A process: its threads, its open files, and the file locks that its JVM knows of. When it ends,
 * in whatever way, its files are closed and its locks are gone.
 */
public final class OsProcess extends AddressSpace implements LockHolder {

    private static final int LIFE = 0;
    private static final int LOCK_TABLE = 1;

    /** What is added to a signal that has ended a process to get its exit code. */
    private static final int SIGNAL = 128;

    /** So often an ended process may still seem to be there. */
    private static final int MOST_DENIALS = 2;

    public final Machine machine;

    private final boolean mortal;
    private final List<ModelThread> threads = new ArrayList<>();
    private final Set<Open> open = new LinkedHashSet<>();
    private final List<JvmLock> lockTable = new ArrayList<>();
    private final int name;
    private long calls;
    private boolean over;
    private boolean seenToBeOver;
    private int denials;
    private boolean killed;

    /** What its main thread died of, or null. */
    Throwable thrown;

    /** Who waits for a file lock, and for which process to give it up. */
    private final Map<ModelThread, OsProcess> waiting = new LinkedHashMap<>();

    /** What it is if a ProcessBuilder has started it, else null. */
    ChildProcess child;

    /** What its programs know as System.in, System.out and System.err. */
    final StandardStreams standard = new StandardStreams();

    /** What it will have ended with, or has. */
    int exitCode;

    /**
     * A process without threads.
     *
     * @param mortal whether it may be killed at any of its system calls
     */
    OsProcess(Machine machine, int number, boolean mortal) {
        super(number);
        this.machine = machine;
        this.name = machine.newName();
        this.mortal = mortal;
    }

    private void touch(int part, boolean writes) {
        Footprint.touch(name, part, writes);
    }

    // ---- life

    @Override
    protected void added(ModelThread thread) {
        // The common pool is one for all simulated processes.
        if (child != null
                && thread.thread().getClass().getName().endsWith("ForkJoinWorkerThread")) {
            throw new Unsupported("a fork-join pool in a process that a ProcessBuilder started");
        }
        threads.add(thread);
    }

    /** The calling thread, which is one of its own, makes a system call: it may be its last. */
    public void call(ModelThread thread) {
        touch(LIFE, false);
        calls++;
        if (mayDie(thread)) {
            kill(thread);
        }
    }

    /** Whether it dies here and now; asked once for each place where it might. */
    private boolean mayDie(ModelThread thread) {
        return mortal && thread.run.choose(Choice.KILL, 2) == 1;
    }

    /** Kills it in one of its own calls; doesn't return. */
    void kill(ModelThread thread) {
        thread.run.did(thread, "is killed", this);
        killed = true;
        end(thread);
        thread.run.await(thread, ModelThread.State.KILLED, null, Run.FOREVER);
    }

    /**
     * How much of a write that isn't atomic arrives: all of it, or as much as when the process is
     * killed in the middle.
     */
    int cut(ModelThread thread, int length) {
        if (!mayDie(thread)) {
            return length;
        }
        int most = Math.min(length - 1, 32);
        int chosen = thread.run.choose(Choice.CUT, most);
        return 1 + (int) ((long) chosen * (length - 2) / Math.max(1, most - 1));
    }

    @Override
    protected void ended(ModelThread thread) {
        publish(thread);
        for (ModelThread other : threads) {
            if (other != thread && other.alive() && !other.daemon()) {
                return;
            }
        }
        if (!over) {
            end(thread);
        }
    }

    private void end(ModelThread last) {
        over = true;
        touch(LIFE, true);
        for (ModelThread thread : threads) {
            publish(thread);
            last.run.kill(thread);
        }
        waiting.clear();
        for (Open each : List.copyOf(open)) {
            each.vanish(last);
        }
        open.clear();
        lockTable.clear();
        last.run.wakeAll(ModelThread.State.JOINING, this);
    }

    /** Comes back once it has ended. */
    void awaitEnd(ModelThread thread) {
        touch(LIFE, false);
        while (!over) {
            thread.run.await(thread, ModelThread.State.JOINING, this, Run.FOREVER);
        }
        seenBy(thread);
    }

    /** Ends it in one of its own calls; doesn't return. */
    void exit(ModelThread thread, int code) {
        thread.run.did(thread, "exits with code " + code, this);
        exitCode = code;
        end(thread);
        thread.run.await(thread, ModelThread.State.KILLED, null, Run.FOREVER);
    }

    /** A thread of another process ends it by a signal, unless it has ended. */
    void signal(ModelThread thread, int signal) {
        touch(LIFE, true);
        if (!over) {
            exitCode = SIGNAL + signal;
            end(thread);
            thread.run.change();
        }
    }

    /**
     * Whether it is known to have ended. That takes the system a while: its pipes may be closed
     * already.
     */
    boolean isSeenToBeOver(ModelThread asker) {
        touch(LIFE, true);
        if (!over) {
            return false;
        }
        if (!seenToBeOver) {
            boolean late = denials < MOST_DENIALS && asker.run.choose(Choice.REAP, 2) == 1;
            denials++;
            seenToBeOver = !late;
        }
        return seenToBeOver;
    }

    /**
     * Waits until it has ended.
     *
     * @param nanos the time limit, or {@link Run#FOREVER}
     * @return whether it has
     */
    boolean awaitEnd(ModelThread thread, long nanos) throws InterruptedException {
        touch(LIFE, true);
        if (thread.clearInterrupt()) {
            throw new InterruptedException();
        }
        boolean late = nanos <= 0;
        while (!over && !late) {
            late = thread.run.await(thread, ModelThread.State.JOINING, this, nanos);
            touch(LIFE, true);
            if (!over && !late && thread.clearInterrupt()) {
                throw new InterruptedException();
            }
        }
        if (over && Run.mayRunOut(nanos) && !isSeenToBeOver(thread)) {
            thread.run.await(thread, ModelThread.State.JOINING, new Object(), nanos);
            return false;
        }
        seenToBeOver |= over;
        return over;
    }

    @Override
    protected boolean survives(ModelThread thread, Throwable thrown) {
        if (child == null) {
            return false;
        }
        standard.report(thread.name(), thrown);
        return true;
    }

    @Override
    public String toString() {
        return "Process " + number();
    }

    /** How many system calls and accesses to mapped memory it has made. */
    long calls() {
        return calls;
    }

    boolean killed() {
        return killed;
    }

    // ---- what it has open

    public void opened(Open opened) {
        open.add(opened);
    }

    public void closed(Open closed) {
        open.remove(closed);
    }

    /** Closing any file descriptor of a file drops all locks of the process on it. */
    void closed(OpenFile file, ModelThread by) {
        open.remove(file);
        if (file.file.locks.unlockAll(this)) {
            file.file.touch(Node.LOCKS, true);
            by.run.wakeAll(ModelThread.State.IN_SYSTEM_CALL, file.file);
        }
    }

    // ---- the locks that its JVM knows of

    /** The JVM's table; whoever looks at it knows what those before him did. */
    List<JvmLock> lockTable(ModelThread thread) {
        touch(LOCK_TABLE, true);
        publish(thread);
        seenBy(thread);
        return lockTable;
    }

    /**
     * Whether waiting for this one would close a circle of processes that wait for each other. As
     * on Linux, a process is taken to wait for what one of its threads waits for.
     */
    boolean deadlocksWith(OsProcess holder) {
        for (OsProcess at = holder; at != null; at = at.awaited()) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    private OsProcess awaited() {
        for (Map.Entry<ModelThread, OsProcess> each : waiting.entrySet()) {
            // One that has been woken looks again, and no longer waits.
            if (each.getKey().state() == ModelThread.State.IN_SYSTEM_CALL) {
                return each.getValue();
            }
        }
        return null;
    }

    /** Waits until the locks on a file change; they are held by another process. */
    void awaitLock(ModelThread thread, RegularFile file, OsProcess holder) {
        waiting.put(thread, holder);
        thread.run.await(thread, ModelThread.State.IN_SYSTEM_CALL, file, Run.FOREVER);
        waiting.remove(thread);
    }
}
