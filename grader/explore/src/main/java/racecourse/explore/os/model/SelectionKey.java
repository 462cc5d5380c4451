package racecourse.explore.os.model;

import java.nio.channels.CancelledKeyException;

/** See {@link java.nio.channels.SelectionKey}. */
public final class SelectionKey {

    public static final int OP_READ = java.nio.channels.SelectionKey.OP_READ;
    public static final int OP_WRITE = java.nio.channels.SelectionKey.OP_WRITE;
    public static final int OP_CONNECT = java.nio.channels.SelectionKey.OP_CONNECT;
    public static final int OP_ACCEPT = java.nio.channels.SelectionKey.OP_ACCEPT;

    private final Selector selector;
    private final SelectableChannel channel;
    private Object attachment;
    private int interest;
    private int ready;
    private boolean cancelled;

    SelectionKey(Selector selector, SelectableChannel channel) {
        this.selector = selector;
        this.channel = channel;
    }

    public SelectableChannel channel() {
        return channel;
    }

    public Selector selector() {
        return selector;
    }

    public boolean isValid() {
        selector.poll.use();
        return !cancelled && channel.isOpen() && selector.isOpen();
    }

    private void mustBeValid() {
        if (!isValid()) {
            throw new CancelledKeyException();
        }
    }

    public void cancel() {
        selector.poll.use();
        if (!cancelled) {
            cancelled = true;
            channel.forget(this);
            selector.cancelled(this);
        }
    }

    public int interestOps() {
        mustBeValid();
        return interest;
    }

    public SelectionKey interestOps(int ops) {
        mustBeValid();
        if ((ops & ~channel.validOps()) != 0) {
            throw new IllegalArgumentException();
        }
        interest = ops;
        selector.poll.lookAgain();
        return this;
    }

    public int interestOpsOr(int ops) {
        int before = interestOps();
        interestOps(before | ops);
        return before;
    }

    public int interestOpsAnd(int ops) {
        int before = interestOps();
        interestOps(before & ops);
        return before;
    }

    public int readyOps() {
        mustBeValid();
        return ready;
    }

    public boolean isReadable() {
        return (readyOps() & OP_READ) != 0;
    }

    public boolean isWritable() {
        return (readyOps() & OP_WRITE) != 0;
    }

    public boolean isConnectable() {
        return (readyOps() & OP_CONNECT) != 0;
    }

    public boolean isAcceptable() {
        return (readyOps() & OP_ACCEPT) != 0;
    }

    public Object attach(Object next) {
        Object before = attachment();
        attachment = next;
        return before;
    }

    public Object attachment() {
        selector.poll.use();
        return attachment;
    }

    /** What it waits for, and is there. */
    int found() {
        return cancelled || !channel.isOpen()
                ? 0
                : interest & selector.poll.ready(channel.socketOrNull());
    }

    /**
     * Takes note of what was found.
     *
     * @param adds whether to keep what it was ready for before
     * @return whether that says anything new
     */
    boolean update(int found, boolean adds) {
        int before = adds ? ready : 0;
        ready = before | found;
        return ready != before;
    }
}
