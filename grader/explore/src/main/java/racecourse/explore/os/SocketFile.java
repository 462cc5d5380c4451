package racecourse.explore.os;

/** What stands in a folder where a socket was bound; it stays when the socket is closed. */
final class SocketFile extends Node {

    /** Who listens there, or last did. */
    final Listener listener;

    SocketFile(Listener listener) {
        this.listener = listener;
    }
}
