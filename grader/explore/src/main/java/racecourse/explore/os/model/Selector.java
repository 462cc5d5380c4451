package racecourse.explore.os.model;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.ClosedSelectorException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import racecourse.explore.engine.Run;
import racecourse.explore.engine.Unsupported;
import racecourse.explore.os.socket.Poll;

/** See {@link java.nio.channels.Selector}. */
public final class Selector implements Closeable {

    final Poll poll = Poll.open();

    private final Set<SelectionKey> keys = new LinkedHashSet<>();
    private final Set<SelectionKey> selected = new LinkedHashSet<>();
    private final Set<SelectionKey> cancelled = new LinkedHashSet<>();
    private boolean closed;

    private Selector() {}

    public static Selector open() throws IOException {
        return new Selector();
    }

    public boolean isOpen() {
        return !closed;
    }

    private void mustBeOpen() {
        poll.use();
        if (closed) {
            throw new ClosedSelectorException();
        }
    }

    public Set<SelectionKey> keys() {
        mustBeOpen();
        return Collections.unmodifiableSet(keys);
    }

    public Set<SelectionKey> selectedKeys() {
        mustBeOpen();
        return selected;
    }

    SelectionKey watch(SelectableChannel channel) {
        mustBeOpen();
        if (channel.socketOrNull() == null) {
            throw new Unsupported("a selector for a channel that is not bound or connected yet");
        }
        SelectionKey key = new SelectionKey(this, channel);
        keys.add(key);
        poll.add(channel.socketOrNull());
        return key;
    }

    /** It stays in the sets until the next selection. */
    void cancelled(SelectionKey key) {
        cancelled.add(key);
        poll.remove(key.channel().socketOrNull());
    }

    private void forgetCancelled() {
        keys.removeAll(cancelled);
        selected.removeAll(cancelled);
        cancelled.clear();
    }

    public int selectNow() throws IOException {
        return select(0, null);
    }

    public int select() throws IOException {
        return select(Run.FOREVER, null);
    }

    public int select(long millis) throws IOException {
        return select(nanos(millis), null);
    }

    public int selectNow(Consumer<SelectionKey> action) throws IOException {
        return select(0, action);
    }

    public int select(Consumer<SelectionKey> action) throws IOException {
        return select(Run.FOREVER, action);
    }

    public int select(Consumer<SelectionKey> action, long millis) throws IOException {
        return select(nanos(millis), action);
    }

    private static long nanos(long millis) {
        if (millis < 0) {
            throw new IllegalArgumentException("Negative timeout");
        }
        return millis == 0 ? Run.FOREVER : TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private int select(long nanos, Consumer<SelectionKey> action) {
        mustBeOpen();
        forgetCancelled();
        poll.await(() -> keys.stream().anyMatch(key -> key.found() != 0), nanos);
        mustBeOpen();
        forgetCancelled();
        List<SelectionKey> updated = new ArrayList<>();
        for (SelectionKey key : keys) {
            int found = key.found();
            boolean known = action == null && selected.contains(key);
            if (found != 0 && key.update(found, known)) {
                updated.add(key);
            }
        }
        if (action == null) {
            selected.addAll(updated);
        } else {
            updated.forEach(action);
        }
        return updated.size();
    }

    public Selector wakeup() {
        poll.wake();
        return this;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            List.copyOf(keys).forEach(SelectionKey::cancel);
            poll.close();
        }
    }
}
