package racecourse.explore.os.socket;

import java.util.ArrayList;
import java.util.List;
import racecourse.explore.engine.Awaited;
import racecourse.explore.engine.ModelThread;
import racecourse.explore.engine.Run;
import racecourse.explore.os.Machine;
import racecourse.explore.os.OsProcess;
import racecourse.explore.schedule.Footprint;

/**
 * Waits until one of many sockets is ready (poll(2)). Only opening it and waiting are system calls.
 */
public final class Poll {

    private final OsProcess process;
    private final int name;
    private final Awaited anything = new Awaited("until one of its sockets is ready");
    private final List<OpenSocket> watched = new ArrayList<>();
    private boolean woken;
    private boolean closed;

    /** What one socket is watched for. */
    public interface Interest {

        /** Whether it is ready for what is wanted, so that nobody need wait. */
        boolean isReady();
    }

    private Poll(OsProcess process) {
        this.process = process;
        this.name = process.machine.newName();
    }

    /** Of the calling process. */
    public static Poll open() {
        ModelThread thread = Run.step();
        OsProcess process = Machine.processOf(thread);
        process.call(thread);
        return new Poll(process);
    }

    private void touch() {
        Footprint.touch(name, 0, true);
    }

    /** Another thread uses it, or what stands on it. */
    public void use() {
        Run.step();
        touch();
    }

    /** Watches a socket, too. */
    public void add(OpenSocket socket) {
        use();
        watched.add(socket);
        socket.watchedBy(this);
        lookAgain(Run.current());
    }

    /** Watches it no longer. */
    public void remove(OpenSocket socket) {
        use();
        watched.remove(socket);
        socket.unwatchedBy(this);
    }

    /** What a socket is ready for now, as in {@link java.nio.channels.SelectionKey}. */
    public int ready(OpenSocket socket) {
        socket.touch(false);
        return socket.ready();
    }

    /**
     * Waits until somebody is ready, the calling thread is interrupted, or {@link #wake} or {@link
     * #close} is called.
     *
     * @param nanos the time limit, {@link Run#FOREVER}, or 0 not to wait at all
     */
    public void await(Interest interest, long nanos) {
        ModelThread thread = Run.step();
        process.call(thread);
        touch();
        boolean late = nanos <= 0;
        while (!late && !woken && !closed && !thread.interrupted() && !interest.isReady()) {
            late = thread.run.await(thread, ModelThread.State.IN_SYSTEM_CALL, anything, nanos);
            touch();
        }
        woken = false;
    }

    /** Lets a waiting thread, or the next one, go on at once. */
    public void wake() {
        use();
        woken = true;
        lookAgain(Run.current());
    }

    /** Ends it, and lets a waiting thread go on. */
    public void close() {
        use();
        closed = true;
        lookAgain(Run.current());
        watched.forEach(socket -> socket.unwatchedBy(this));
        watched.clear();
    }

    /** A waiting thread looks again, since something else is waited for now. */
    public void lookAgain() {
        lookAgain(Run.current());
    }

    void lookAgain(ModelThread by) {
        touch();
        by.run.change();
        by.run.wakeAll(ModelThread.State.IN_SYSTEM_CALL, anything);
    }
}
