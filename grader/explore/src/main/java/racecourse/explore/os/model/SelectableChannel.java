package racecourse.explore.os.model;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.IllegalBlockingModeException;
import java.util.ArrayList;
import java.util.List;
import racecourse.explore.os.socket.OpenSocket;

/** See {@link java.nio.channels.SelectableChannel}. */
public abstract class SelectableChannel extends AbstractInterruptibleChannel {

    private final List<SelectionKey> keys = new ArrayList<>();
    private boolean blocking = true;

    /** What it stands on; null if it isn't bound or connected yet. */
    abstract OpenSocket socketOrNull();

    public abstract int validOps();

    final void mustBeOpen() throws ClosedChannelException {
        if (!isOpen()) {
            throw new ClosedChannelException();
        }
    }

    public final boolean isBlocking() {
        return blocking;
    }

    public final SelectableChannel configureBlocking(boolean block) throws IOException {
        mustBeOpen();
        if (block && isRegistered()) {
            throw new IllegalBlockingModeException();
        }
        blocking = block;
        return this;
    }

    public final boolean isRegistered() {
        return !keys.isEmpty();
    }

    public final SelectionKey keyFor(Selector selector) {
        for (SelectionKey key : keys) {
            if (key.selector() == selector) {
                return key;
            }
        }
        return null;
    }

    public final SelectionKey register(Selector selector, int ops) throws ClosedChannelException {
        return register(selector, ops, null);
    }

    public final SelectionKey register(Selector selector, int ops, Object attachment)
            throws ClosedChannelException {
        mustBeOpen();
        if ((ops & ~validOps()) != 0) {
            throw new IllegalArgumentException();
        }
        if (blocking) {
            throw new IllegalBlockingModeException();
        }
        SelectionKey key = keyFor(selector);
        if (key == null) {
            key = selector.watch(this);
            keys.add(key);
        }
        key.interestOps(ops);
        key.attach(attachment);
        return key;
    }

    final void forget(SelectionKey key) {
        keys.remove(key);
    }

    final void cancelKeys() {
        List.copyOf(keys).forEach(SelectionKey::cancel);
    }
}
