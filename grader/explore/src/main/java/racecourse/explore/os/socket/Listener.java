package racecourse.explore.os.socket;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import racecourse.explore.engine.Awaited;
import racecourse.explore.engine.ModelThread;
import racecourse.explore.engine.Run;
import racecourse.explore.os.Machine;
import racecourse.explore.os.OsProcess;
import racecourse.explore.os.file.FileTree;
import racecourse.explore.os.file.Node;
import racecourse.explore.os.file.SocketFile;

/** A socket that others connect to by a path. */
public final class Listener extends OpenSocket {

    /** What a path may have at most, in bytes: {@code sun_path} ends with a zero. */
    private static final int LONGEST_PATH = 107;

    private static final int ORDINARY_BACKLOG = 50;

    private final String title;
    private final int backlog;
    private final Deque<Connection> pending = new ArrayDeque<>();
    private final Awaited someone;
    private final Awaited room;

    private Listener(Machine machine, Path path, int backlog) {
        super(machine.newName());
        this.title = path.getFileName().toString();
        this.backlog = backlog < 1 ? ORDINARY_BACKLOG : backlog;
        this.someone = new Awaited("until somebody connects to " + title);
        this.room = new Awaited("until " + title + " accepts those who came before");
    }

    /**
     * Makes a socket and a file for it, and listens there.
     *
     * @param backlog how many wait to be accepted at most; the usual number if below 1
     * @throws BindException if there is something at the path
     */
    public static Listener bind(Path path, int backlog) throws IOException {
        ModelThread thread = Run.step();
        OsProcess process = Machine.processOf(thread);
        process.call(thread);
        FileTree files = process.machine.files;
        FileTree.Place place = find(files, path);
        if (place.node() != null) {
            throw new BindException("Address already in use");
        }
        Listener listener = new Listener(process.machine, path, backlog);
        files.create(place, path, new SocketFile(listener));
        listener.belongsTo(process);
        thread.run.change();
        thread.run.did(thread, "listens at " + listener.title, listener);
        return listener;
    }

    /**
     * Connects to whoever listens at a path; waits while too many others do.
     *
     * @throws ConnectException if nobody listens there
     */
    public static Connection connect(Path path) throws IOException {
        ModelThread thread = Run.step();
        OsProcess process = Machine.processOf(thread);
        process.call(thread);
        Node node = find(process.machine.files, path).node();
        if (node == null) {
            throw new SocketException("No such file or directory");
        }
        if (node instanceof SocketFile file && file.socket instanceof Listener listener) {
            return listener.connected(process, thread);
        }
        throw new ConnectException("Connection refused");
    }

    private static FileTree.Place find(FileTree files, Path path) throws IOException {
        if (path.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
            throw new SocketException("Unix domain path too long");
        }
        try {
            return files.find(path);
        } catch (NoSuchFileException e) {
            throw new SocketException("No such file or directory");
        }
    }

    private Connection connected(OsProcess client, ModelThread thread) throws IOException {
        touch(true);
        while (!closed && pending.size() > backlog) {
            thread.run.did(thread, "waits to be accepted by " + title, this);
            thread.run.await(thread, ModelThread.State.IN_SYSTEM_CALL, room, Run.FOREVER);
            touch(true);
        }
        if (closed) {
            throw new ConnectException("Connection refused");
        }
        Connection there = Connection.pair(client, title);
        pending.add(there.peer());
        changed(thread, someone);
        thread.run.did(thread, "connects to " + title, this);
        return there;
    }

    /**
     * Accepts the next connection.
     *
     * @param waits whether to wait for one
     * @return the connection, or null if there is none
     */
    public Connection accept(boolean waits) throws IOException {
        ModelThread thread = enter();
        while (pending.isEmpty()) {
            if (!waits) {
                return null;
            }
            thread.run.did(thread, "waits for somebody to connect to " + title, this);
            await(thread, someone);
        }
        Connection accepted = pending.remove();
        accepted.belongsTo(process);
        changed(thread, room);
        thread.run.did(thread, "accepts a connection to " + title, this);
        return accepted;
    }

    @Override
    int ready() {
        return pending.isEmpty() ? 0 : ACCEPT;
    }

    @Override
    public void vanish(ModelThread last) {
        closed = true;
        for (Connection waiting : pending) {
            waiting.refuse(last);
        }
        pending.clear();
        changed(last, someone, room);
        last.run.did(last, "stops listening at " + title, this);
    }
}
