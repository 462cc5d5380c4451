package racecourse.explore.os.stream;

import racecourse.explore.engine.ModelThread;
import racecourse.explore.engine.Monitor;
import racecourse.explore.engine.Run;

/** Lets one thread at a time into a stream: real locks would stop the explorer itself. */
public final class StreamLock implements AutoCloseable {

    private final ModelThread thread;
    private final Object stream;

    private StreamLock(ModelThread thread, Object stream) {
        this.thread = thread;
        this.stream = stream;
    }

    /** Waits until nobody else is in the stream. */
    public static StreamLock on(Object stream) {
        ModelThread thread = Run.step();
        Monitor.of(thread.run, stream).enter(thread);
        return new StreamLock(thread, stream);
    }

    @Override
    public void close() {
        if (!thread.run.over()) {
            Monitor.of(thread.run, stream).exit(thread);
        }
    }
}
