package racecourse.explore.os.file;

/** What stands in a folder where a socket was bound; it stays when the socket is closed. */
public final class SocketFile extends Node {

    /** The socket that was bound here. */
    public final Object socket;

    /** Of a socket that is being bound. */
    public SocketFile(Object socket) {
        this.socket = socket;
    }
}
