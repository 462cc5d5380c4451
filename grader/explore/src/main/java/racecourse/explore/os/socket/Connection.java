package racecourse.explore.os.socket;

import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.util.Arrays;
import racecourse.explore.engine.Awaited;
import racecourse.explore.engine.ModelThread;
import racecourse.explore.os.Described;
import racecourse.explore.os.OsProcess;
import racecourse.explore.os.stream.ByteRing;

/**
 * One end of a connection: what is written here is read at the other end, in pieces of any size.
 * Each direction holds only so many bytes.
 */
public final class Connection extends OpenSocket {

    /** Far less than a real one, so that short scenarios see full ones. */
    private static final int CAPACITY = 1024;

    private final String title;
    private final ByteRing incoming = new ByteRing();
    private final Awaited bytes;
    private final Awaited room;
    private Connection peer;
    private boolean ends;
    private boolean wasReset;
    private boolean inputShut;
    private boolean outputShut;

    private Connection(int name, String title) {
        super(name);
        this.title = title;
        this.bytes = new Awaited("until something arrives from " + title);
        this.room = new Awaited("until what it sent to " + title + " is read there");
    }

    /** Both ends of a new connection; the one that is returned belongs to a process already. */
    static Connection pair(OsProcess client, String server) {
        int name = client.machine.newName();
        Connection here = new Connection(name, server);
        Connection there = new Connection(name, "a client of " + server);
        here.peer = there;
        there.peer = here;
        here.belongsTo(client);
        return here;
    }

    /** The other end. */
    Connection peer() {
        return peer;
    }

    /**
     * Reads what has arrived.
     *
     * @param most how many bytes, at least 1
     * @param waits whether to wait for at least one
     * @return the bytes; none if there are none yet; null at the end
     */
    public byte[] read(int most, boolean waits) throws IOException {
        ModelThread thread = enter();
        while (incoming.isEmpty()) {
            if (wasReset) {
                throw new SocketException("Connection reset");
            }
            if (ends || inputShut) {
                thread.run.did(thread, "reads the end of what comes from " + title, this);
                return null;
            }
            if (!waits) {
                return new byte[0];
            }
            thread.run.did(thread, "waits for something from " + title, this);
            await(thread, bytes);
        }
        byte[] read = incoming.take(Math.min(most, incoming.count()));
        changed(thread);
        peer.changed(thread, peer.room);
        if (thread.run.traced()) {
            thread.run.did(thread, "reads from " + title + ": " + Described.bytes(read), this);
        }
        return read;
    }

    /**
     * Writes some bytes.
     *
     * @param waits whether to wait until there has been room for all
     * @return how many were written
     */
    public int write(byte[] written, boolean waits) throws IOException {
        ModelThread thread = enter();
        int done = 0;
        while (true) {
            if (outputShut) {
                throw new ClosedChannelException();
            }
            if (peer.closed || peer.inputShut) {
                throw new IOException("Broken pipe");
            }
            int part = Math.min(written.length - done, CAPACITY - peer.incoming.count());
            if (part > 0) {
                send(thread, written, done, part);
                done += part;
            }
            if (done == written.length || !waits) {
                return done;
            }
            thread.run.did(thread, "waits for room to write to " + title, this);
            await(thread, room);
            process.call(thread);
        }
    }

    private void send(ModelThread thread, byte[] written, int from, int length) {
        peer.incoming.put(written, from, length);
        peer.changed(thread, peer.bytes);
        if (thread.run.traced()) {
            byte[] part = Arrays.copyOfRange(written, from, from + length);
            thread.run.did(thread, "writes to " + title + ": " + Described.bytes(part), this);
        }
    }

    /** Nothing more will be written; the other end reads the end. */
    public void shutOutput() throws IOException {
        ModelThread thread = enter();
        outputShut = true;
        peer.ends = true;
        changed(thread, room);
        peer.changed(thread, peer.bytes);
    }

    /** Nothing more will be read. */
    public void shutInput() throws IOException {
        ModelThread thread = enter();
        inputShut = true;
        changed(thread, bytes);
        peer.changed(thread, peer.room);
    }

    @Override
    int ready() {
        boolean readable = !incoming.isEmpty() || ends || inputShut || wasReset;
        boolean writable = peer.closed || peer.incoming.count() < CAPACITY;
        return (readable ? READ : 0) | (writable ? WRITE : 0);
    }

    /** Nobody has accepted it, nor will. */
    void refuse(ModelThread last) {
        peer.wasReset = true;
        vanish(last);
    }

    @Override
    public void vanish(ModelThread last) {
        closed = true;
        peer.ends = true;
        peer.wasReset |= !incoming.isEmpty();
        changed(last, bytes, room);
        peer.changed(last, peer.bytes, peer.room);
        last.run.did(last, "closes the connection to " + title, this);
    }
}
