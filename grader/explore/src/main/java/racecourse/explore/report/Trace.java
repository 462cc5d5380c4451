package racecourse.explore.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import racecourse.api.verdict.Location;
import racecourse.explore.engine.ModelThread;
import racecourse.explore.engine.Tracer;
import racecourse.explore.jdk.ShadowJdk;

/** Collects what the threads of one schedule do on the lines of certain classes. */
public final class Trace implements Tracer {

    private static final String PLUMBING = "racecourse.api.Threads";

    /**
     * One operation.
     *
     * @param thread the thread's number
     * @param name the thread's name
     * @param location the line
     * @param operation what it did
     * @param on the object, array or class that it did it to, or null
     * @param inside whether a class of the JDK did it, called from that line
     */
    public record Event(
            int thread,
            String name,
            Location location,
            String operation,
            Object on,
            boolean inside) {

        private static final String STALE = " (stale)";

        /** Whether this is a read that returned an older write. */
        public boolean stale() {
            return operation.endsWith(STALE);
        }

        /** The field or element that is read or written; the whole operation if it is neither. */
        public String place() {
            int end = operation.indexOf(": ");
            int dot = end < 0 ? -1 : operation.lastIndexOf('.', end);
            return dot < 0 ? operation : operation.substring(0, dot);
        }

        /** The value that is read or written. */
        public String value() {
            String value = operation.substring(operation.indexOf(": ") + 2);
            return stale() ? value.substring(0, value.length() - STALE.length()) : value;
        }

        /** Whether this is a write. */
        public boolean writes() {
            return operation.contains(".WRITE: ");
        }

        /** Whether this is a read. */
        public boolean reads() {
            return operation.contains(".READ: ");
        }

        /** Whether this is a write to what another event reads or writes. */
        public boolean writesWhat(Event other) {
            return writes() && sameLocation(other);
        }

        /** Whether both are about the same field or element. */
        public boolean sameLocation(Event other) {
            return on != null && on == other.on && place().equals(other.place());
        }
    }

    private final Predicate<String> shown;
    private final List<Event> events = new ArrayList<>();

    /** A trace of what happens on lines of these classes, by binary name. */
    public Trace(Predicate<String> shown) {
        this.shown = shown;
    }

    @Override
    public void begin() {
        events.clear();
    }

    @Override
    public void did(ModelThread thread, String operation, Object on) {
        boolean[] inside = new boolean[1];
        Optional<StackWalker.StackFrame> line =
                StackWalker.getInstance()
                        .walk(
                                frames ->
                                        frames.takeWhile(f -> !beginsThread(f))
                                                .peek(f -> inside[0] |= isJdk(f))
                                                .filter(f -> isPlumbing(f) || isShown(f))
                                                .findFirst());
        if (line.isPresent() && isShown(line.get())) {
            StackWalker.StackFrame frame = line.get();
            Location location = new Location(frame.getFileName(), frame.getLineNumber());
            events.add(new Event(thread.number, thread.name(), location, operation, on, inside[0]));
        }
    }

    /** What is below may be the stack of whoever explores. */
    private static boolean beginsThread(StackWalker.StackFrame frame) {
        return frame.getClassName().equals(ModelThread.class.getName())
                && frame.getMethodName().equals("live");
    }

    private static boolean isJdk(StackWalker.StackFrame frame) {
        return ShadowJdk.isShadow(frame.getClassName().replace('.', '/'));
    }

    private static boolean isPlumbing(StackWalker.StackFrame frame) {
        return frame.getClassName().equals(PLUMBING);
    }

    private boolean isShown(StackWalker.StackFrame frame) {
        return frame.getLineNumber() > 0 && shown.test(frame.getClassName());
    }

    /** What happened, first to last. */
    public List<Event> events() {
        return events;
    }
}
