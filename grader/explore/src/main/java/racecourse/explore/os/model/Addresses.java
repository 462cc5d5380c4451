package racecourse.explore.os.model;

import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.UnsupportedAddressTypeException;
import racecourse.explore.engine.Unsupported;

/** Addresses of sockets of the Unix domain. */
final class Addresses {

    /** That of a socket which has no path. */
    static final UnixDomainSocketAddress NONE = UnixDomainSocketAddress.of("");

    private Addresses() {}

    static void mustBeUnix(ProtocolFamily family) {
        if (family != StandardProtocolFamily.UNIX) {
            throw new Unsupported("a socket of the family " + family);
        }
    }

    /** An address of the Unix domain, with a path. */
    static UnixDomainSocketAddress unix(SocketAddress address) {
        if (address == null) {
            throw new Unsupported("a socket at a path that the system chooses");
        }
        if (!(address instanceof UnixDomainSocketAddress unix)) {
            throw new UnsupportedAddressTypeException();
        }
        if (unix.equals(NONE)) {
            throw new Unsupported("a socket at a path that the system chooses");
        }
        return unix;
    }
}
