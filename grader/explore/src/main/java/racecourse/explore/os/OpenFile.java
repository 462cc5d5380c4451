package racecourse.explore.os;

import java.io.IOException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileLockInterruptionException;
import java.nio.channels.OverlappingFileLockException;
import java.util.Iterator;
import java.util.List;
import racecourse.explore.engine.ModelThread;
import racecourse.explore.engine.Run;
import racecourse.explore.engine.Unsupported;
import racecourse.explore.os.file.Node;
import racecourse.explore.os.file.RegularFile;

/**
 * A file that a process has opened. Each method is a system call, unless it says otherwise: one
 * step, before which the process may be killed.
 *
 * <p>Calls on a file that has been closed throw ClosedChannelException. An interruptible call of a
 * thread that is interrupted closes the file and throws ClosedByInterruptException.
 */
public final class OpenFile implements Open {

    private static final int ATOMIC = 8;
    private static final int MOST_PARTS = 3;

    final RegularFile file;

    /** Whether it was opened for reading. */
    public final boolean readable;

    /** Whether it was opened for writing. */
    public final boolean writable;

    private final OsProcess process;
    private final boolean appends;
    private long position;
    private boolean closed;

    OpenFile(
            OsProcess process,
            RegularFile file,
            boolean readable,
            boolean writable,
            boolean appends) {
        this.process = process;
        this.file = file;
        this.readable = readable;
        this.writable = writable;
        this.appends = appends;
        process.opened(this);
    }

    private ModelThread enter(boolean interruptible) throws IOException {
        ModelThread thread = Run.step();
        process.call(thread);
        check(thread, interruptible);
        return thread;
    }

    private void check(ModelThread thread, boolean interruptible) throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        if (interruptible && thread.interrupted()) {
            closeNow(thread);
            throw new ClosedByInterruptException();
        }
    }

    private void did(ModelThread thread, String before, String after) {
        if (thread.run.traced()) {
            thread.run.did(thread, before + file.title + after, file);
        }
    }

    /** The same file at the same place, as a new process has it open; not a system call. */
    OpenFile inheritedBy(OsProcess child) {
        return new OpenFile(child, file, readable, writable, appends);
    }

    /** Whether it is open; not a system call. */
    public boolean isOpen() {
        return !closed;
    }

    // ---- contents

    /**
     * Reads from the file's own position, and moves it on.
     *
     * @param most how many bytes, at least 1
     * @return what is there, fewer at the end of the file; empty if there is nothing
     */
    public byte[] read(int most, boolean interruptible) throws IOException {
        ModelThread thread = enter(interruptible);
        byte[] bytes = readAt(thread, position, most);
        position += bytes.length;
        return bytes;
    }

    /** Reads from another position. */
    public byte[] read(long at, int most, boolean interruptible) throws IOException {
        return readAt(enter(interruptible), at, most);
    }

    private byte[] readAt(ModelThread thread, long at, int most) {
        byte[] bytes = file.read(at, most);
        if (thread.run.traced()) {
            did(thread, "", ".READ: " + Described.bytes(bytes, at));
        }
        return bytes;
    }

    /** Writes at the file's own position and moves it on; at the end if it was opened so. */
    public void write(byte[] bytes, boolean interruptible) throws IOException {
        ModelThread thread = enter(interruptible);
        position = written(thread, appends ? -1 : position, bytes, interruptible);
    }

    /** Writes at another position; at the end if it was opened so, as Linux does it. */
    public void write(long at, byte[] bytes, boolean interruptible) throws IOException {
        ModelThread thread = enter(interruptible);
        written(thread, appends ? -1 : at, bytes, interruptible);
    }

    /**
     * One write call: up to eight aligned bytes arrive at once. Of more, readers may see a part;
     * when the process is killed, a part is all that arrives. Writers take turns.
     */
    private long written(ModelThread thread, long to, byte[] bytes, boolean interruptible)
            throws IOException {
        while (file.writer != null) {
            thread.run.await(thread, ModelThread.State.IN_SYSTEM_CALL, file, Run.FOREVER);
            check(thread, interruptible);
        }
        long at = to < 0 ? file.size() : to;
        if (at % ATOMIC + bytes.length <= ATOMIC) {
            store(thread, at, bytes, 0, bytes.length);
            return at + bytes.length;
        }
        int arrives = process.cut(thread, bytes.length);
        if (arrives < bytes.length) {
            store(thread, at, bytes, 0, arrives);
            process.kill(thread);
        }
        file.writer = thread;
        int done = 0;
        for (int part = 1; done < bytes.length; part++) {
            if (part > 1) {
                Run.step();
            }
            int aligned = ATOMIC - (int) ((at + done) % ATOMIC);
            int length = part == MOST_PARTS ? bytes.length - done : aligned;
            length = Math.min(length, bytes.length - done);
            store(thread, at, bytes, done, length);
            done += length;
        }
        file.writer = null;
        thread.run.wakeAll(ModelThread.State.IN_SYSTEM_CALL, file);
        return at + bytes.length;
    }

    private void store(ModelThread thread, long begin, byte[] bytes, int from, int length) {
        thread.run.change();
        file.write(begin + from, bytes, from, length);
        if (thread.run.traced()) {
            byte[] part = java.util.Arrays.copyOfRange(bytes, from, from + length);
            did(thread, "", ".WRITE: " + Described.bytes(part, begin + from));
        }
    }

    /** The file's size in bytes. */
    public long size(boolean interruptible) throws IOException {
        ModelThread thread = enter(interruptible);
        long size = file.size();
        if (thread.run.traced()) {
            did(thread, "asks for the size of ", ": " + size);
        }
        return size;
    }

    /** Cuts the file off, or fills it up with zeros. */
    public void setSize(long size, boolean interruptible) throws IOException {
        ModelThread thread = enter(interruptible);
        thread.run.change();
        file.setSize(size);
        if (thread.run.traced()) {
            did(thread, "sets the size of ", " to " + size);
        }
    }

    /** The file's own position. */
    public long position(boolean interruptible) throws IOException {
        enter(interruptible);
        return position;
    }

    /** Moves the file's own position, perhaps past the end. */
    public void seek(long to, boolean interruptible) throws IOException {
        enter(interruptible);
        position = to;
    }

    /** Anything else that has no effect that could be seen, such as a force to the disk. */
    public void nothing(boolean interruptible) throws IOException {
        enter(interruptible);
    }

    // ---- locks

    /**
     * Locks a range, and waits for it.
     *
     * @param interruptible whether an interrupt ends the wait, and closes the file
     * @throws OverlappingFileLockException if this JVM has locked a part of it, or waits to
     */
    public JvmLock lock(long at, long size, boolean shared, boolean interruptible)
            throws IOException {
        ModelThread thread = Run.step();
        process.call(thread);
        if (closed) {
            throw new ClosedChannelException();
        }
        JvmLock lock = add(thread, at, size, shared);
        boolean locked = false;
        try {
            waitFor(thread, lock, interruptible);
            locked = true;
            return lock;
        } finally {
            if (!locked) {
                process.lockTable(thread).remove(lock);
            }
        }
    }

    private void waitFor(ModelThread thread, JvmLock lock, boolean interruptible)
            throws IOException {
        boolean waited = false;
        while (true) {
            if (closed) {
                throw new AsynchronousCloseException();
            }
            if (interruptible && thread.interrupted()) {
                closeNow(thread);
                throw new FileLockInterruptionException();
            }
            OsProcess holder = take(thread, lock);
            if (holder == null) {
                did(thread, "locks ", "");
                return;
            }
            if (process.deadlocksWith(holder)) {
                throw new IOException("Resource deadlock avoided");
            }
            if (!waited) {
                did(thread, "waits for the lock on ", "");
                waited = true;
            }
            process.awaitLock(thread, file, holder);
        }
    }

    /** The same without waiting: null if another process has it. */
    public JvmLock tryLock(long at, long size, boolean shared) throws IOException {
        ModelThread thread = enter(false);
        JvmLock lock = add(thread, at, size, shared);
        if (take(thread, lock) == null) {
            did(thread, "locks ", "");
            return lock;
        }
        process.lockTable(thread).remove(lock);
        did(thread, "doesn't get the lock on ", "");
        return null;
    }

    private JvmLock add(ModelThread thread, long at, long size, boolean shared) {
        List<JvmLock> table = process.lockTable(thread);
        JvmLock lock = new JvmLock(this, at, size, shared);
        for (JvmLock other : table) {
            if (other.file.file == file && other.position < lock.end() && at < other.end()) {
                did(thread, "may not lock ", ", since this JVM already has");
                throw new OverlappingFileLockException();
            }
        }
        table.add(lock);
        return lock;
    }

    /** Null if the process has the lock now, else who has it. */
    private OsProcess take(ModelThread thread, JvmLock lock) {
        OsProcess holder =
                (OsProcess)
                        file.locks.holderAgainst(process, lock.position, lock.end(), lock.shared);
        file.touch(Node.LOCKS, holder == null);
        if (holder == null) {
            thread.run.change();
            file.locks.lock(process, lock.position, lock.end(), lock.shared);
        }
        return holder;
    }

    /** Gives a lock back; nothing happens if that has been done. */
    public void unlock(JvmLock lock) throws IOException {
        ModelThread thread = enter(false);
        if (lock.isValid()) {
            unlockNow(thread, lock);
            process.lockTable(thread).remove(lock);
            did(thread, "unlocks ", "");
        }
    }

    private void unlockNow(ModelThread thread, JvmLock lock) {
        lock.invalidate();
        if (file.locks.unlock(process, lock.position, lock.end())) {
            file.touch(Node.LOCKS, true);
            thread.run.change();
            thread.run.wakeAll(ModelThread.State.IN_SYSTEM_CALL, file);
        }
    }

    // ---- the end

    /**
     * Closes the file, unless that has been done. The locks that were taken through it go, and so
     * do all others that the process has on the file, though its JVM doesn't know.
     */
    public void close() {
        ModelThread thread = Run.step();
        if (!closed) {
            process.call(thread);
            closeNow(thread);
        }
    }

    private void closeNow(ModelThread thread) {
        closed = true;
        Iterator<JvmLock> table = process.lockTable(thread).iterator();
        while (table.hasNext()) {
            JvmLock lock = table.next();
            if (lock.file == this) {
                unlockNow(thread, lock);
                table.remove();
            }
        }
        process.closed(this, thread);
        thread.run.change();
        thread.run.wakeAll(ModelThread.State.IN_SYSTEM_CALL, file);
        did(thread, "closes ", "");
    }

    @Override
    public void vanish(ModelThread last) {
        closed = true;
        if (file.writer != null && file.writer.space() == process) {
            file.writer = null;
        }
        process.closed(this, last);
        last.run.wakeAll(ModelThread.State.IN_SYSTEM_CALL, file);
    }

    // ---- mappings

    /**
     * Maps a range of the file; a shorter file is extended, in a step of its own.
     *
     * @throws IOException if it would have to be extended, and isn't writable
     */
    public Mapping map(long at, long size, boolean readOnly) throws IOException {
        ModelThread thread = enter(true);
        if (at + size > Integer.MAX_VALUE) {
            throw new Unsupported("a mapping up to " + (at + size));
        }
        long before = file.size();
        did(thread, "maps ", "");
        if (before < at + size) {
            if (!writable) {
                throw new IOException(
                        "Channel not open for writing - cannot extend file to required size");
            }
            setSize(at + size, true);
        }
        return new Mapping(process, file, (int) at, (int) size, readOnly);
    }
}
