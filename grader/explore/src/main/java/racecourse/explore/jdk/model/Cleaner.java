package racecourse.explore.jdk.model;

import java.util.concurrent.atomic.AtomicBoolean;

/** Cleans up when asked to, and never because an object became garbage. */
public final class Cleaner {
    /** As in the original. */
    public interface Cleanable {
        void clean();
    }

    public Cleanable register(Object object, Runnable action) {
        AtomicBoolean done = new AtomicBoolean();
        return () -> {
            if (done.compareAndSet(false, true)) {
                action.run();
            }
        };
    }
}
