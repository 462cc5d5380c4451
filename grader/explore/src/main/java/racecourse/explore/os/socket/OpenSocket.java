package racecourse.explore.os.socket;

import java.io.IOException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayList;
import java.util.List;
import racecourse.explore.engine.Awaited;
import racecourse.explore.engine.ModelThread;
import racecourse.explore.engine.Run;
import racecourse.explore.os.Open;
import racecourse.explore.os.OsProcess;
import racecourse.explore.schedule.Footprint;

/**
 * A socket of the Unix domain that a process has open (unix(7)). Each public method is a system
 * call, unless it says otherwise: one step, before which the process may be killed.
 *
 * <p>Calls on a socket that has been closed throw ClosedChannelException; a thread that waits in
 * one when it is closed gets an AsynchronousCloseException. A call of a thread that is interrupted
 * closes the socket and throws ClosedByInterruptException.
 */
public abstract class OpenSocket implements Open {

    /** Ready to be accepted from, as in {@link java.nio.channels.SelectionKey}. */
    protected static final int ACCEPT = 1 << 4;

    /** Ready to be read from. */
    protected static final int READ = 1;

    /** Ready to be written to. */
    protected static final int WRITE = 1 << 2;

    private final int name;
    private final List<Poll> watchers = new ArrayList<>();

    /** Whose it is; null while a connection waits to be accepted. */
    OsProcess process;

    boolean closed;

    /**
     * A socket.
     *
     * @param name of all whose changes concern each other
     */
    OpenSocket(int name) {
        this.name = name;
    }

    /** Gives it to a process. */
    final void belongsTo(OsProcess owner) {
        process = owner;
        owner.opened(this);
    }

    final void touch(boolean writes) {
        Footprint.touch(name, 0, writes);
    }

    final ModelThread enter() throws IOException {
        ModelThread thread = Run.step();
        process.call(thread);
        touch(true);
        if (closed) {
            throw new ClosedChannelException();
        }
        stopIfInterrupted(thread);
        return thread;
    }

    private void stopIfInterrupted(ModelThread thread) throws IOException {
        if (thread.interrupted()) {
            closeNow(thread);
            throw new ClosedByInterruptException();
        }
    }

    /** Waits for a change. */
    final void await(ModelThread thread, Awaited what) throws IOException {
        thread.run.await(thread, ModelThread.State.IN_SYSTEM_CALL, what, Run.FOREVER);
        touch(true);
        if (closed) {
            throw new AsynchronousCloseException();
        }
        stopIfInterrupted(thread);
    }

    /** Whoever waits for one of these, or for anything here, looks again. */
    final void changed(ModelThread by, Awaited... what) {
        touch(true);
        by.run.change();
        for (Awaited each : what) {
            by.run.wakeAll(ModelThread.State.IN_SYSTEM_CALL, each);
        }
        for (Poll watcher : watchers) {
            watcher.lookAgain(by);
        }
    }

    /** Whether it is open; not a system call. */
    public final boolean isOpen() {
        return !closed;
    }

    /** Closes it, unless that has been done. */
    public final void close() {
        ModelThread thread = Run.step();
        if (!closed) {
            process.call(thread);
            closeNow(thread);
        }
    }

    private void closeNow(ModelThread thread) {
        process.closed(this);
        vanish(thread);
    }

    /** Which of READ, WRITE and ACCEPT wouldn't wait; not a system call. */
    abstract int ready();

    final void watchedBy(Poll poll) {
        watchers.add(poll);
    }

    final void unwatchedBy(Poll poll) {
        watchers.remove(poll);
    }
}
