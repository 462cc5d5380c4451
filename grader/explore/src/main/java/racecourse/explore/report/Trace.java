package racecourse.explore.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import racecourse.api.verdict.Location;
import racecourse.explore.engine.ModelThread;
import racecourse.explore.engine.ThreadControl;
import racecourse.explore.engine.Tracer;
import racecourse.explore.jdk.ShadowJdk;

/** Collects what the threads of one schedule do on the lines of certain classes. */
public final class Trace implements Tracer {

    /** How many operations the beginning and the end of a long trace have. */
    private static final long LONG = 20_000;

    private static final String PLUMBING = "racecourse.api.Threads";

    private static final StackWalker STACK =
            StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

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

        private static final String INTERRUPT = "interrupt ";

        /** Whether this is a read that returned an older write. */
        public boolean stale() {
            return operation.endsWith(STALE) || staleThoughVolatile();
        }

        /** Whether this is a volatile read that returned an older write. */
        public boolean staleThoughVolatile() {
            return operation.endsWith(STALE_VOLATILE);
        }

        /** The field or element that is read or written; the whole operation if it is neither. */
        public String place() {
            int end = operation.indexOf(": ");
            int dot = end < 0 ? -1 : operation.lastIndexOf('.', end);
            return dot < 0 ? operation : operation.substring(0, dot);
        }

        /** The value that is read or written. */
        public String value() {
            String note = staleThoughVolatile() ? STALE_VOLATILE : stale() ? STALE : "";
            return operation.substring(
                    operation.indexOf(": ") + 2, operation.length() - note.length());
        }

        /** Whether a wait has ended for no reason. */
        public boolean isSpuriousWakeUp() {
            return operation.equals(ThreadControl.SPURIOUS_WAKE_UP);
        }

        /** The name of the thread that this interrupts; null if it interrupts none. */
        public String interrupted() {
            return operation.startsWith(INTERRUPT) ? operation.substring(INTERRUPT.length()) : null;
        }

        /** Whether this begins to wait for a thread's end. */
        public boolean isJoin() {
            return operation.startsWith("join ");
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

    /** What the class of a stack frame is to a trace. */
    private enum Kind {
        SHOWN,
        PLUMBING,
        JDK,
        OTHER
    }

    /** An instruction of a class that is shown; its line is known only to a stack trace. */
    private record Instruction(Class<?> type, String method, String descriptor, int index) {

        static Instruction of(StackWalker.StackFrame frame) {
            return new Instruction(
                    frame.getDeclaringClass(),
                    frame.getMethodName(),
                    frame.getDescriptor(),
                    frame.getByteCodeIndex());
        }
    }

    private final Predicate<String> shown;
    private final long skipsFrom;
    private final long skipsTo;
    private final List<Event> events = new ArrayList<>();
    private long count;
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<Instruction, Location> lines = new HashMap<>();

    /** A trace of what happens on lines of these classes, by binary name. */
    public Trace(Predicate<String> shown) {
        this(shown, Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /** The same without a part in between: to find the line of an operation takes long. */
    private Trace(Predicate<String> shown, long skipsFrom, long skipsTo) {
        this.shown = shown;
        this.skipsFrom = skipsFrom;
        this.skipsTo = skipsTo;
    }

    /**
     * What happened in a schedule; of a long one how it begins and how it ends.
     *
     * @param schedule runs it once, with the tracer that it is given
     */
    public static List<Event> of(Predicate<String> shown, Consumer<Tracer> schedule) {
        Trace trace = new Trace(shown, 2 * LONG, Long.MAX_VALUE);
        schedule.accept(trace);
        if (trace.count > 2 * LONG) {
            trace = new Trace(shown, LONG, trace.count - LONG);
            schedule.accept(trace);
        }
        return trace.events;
    }

    @Override
    public void begin() {
        events.clear();
        count = 0;
    }

    @Override
    public void did(ModelThread thread, String operation, Object on) {
        long number = count++;
        if (number >= skipsFrom && number < skipsTo) {
            return;
        }
        boolean[] inside = new boolean[1];
        Location line = STACK.walk(frames -> lineOf(frames.iterator(), inside));
        if (line != null) {
            events.add(new Event(thread.number, thread.name(), line, operation, on, inside[0]));
        }
    }

    /** Where the innermost frame is that is shown; null if plumbing, or nothing shown, is below. */
    private Location lineOf(Iterator<StackWalker.StackFrame> frames, boolean[] inside) {
        while (frames.hasNext()) {
            StackWalker.StackFrame frame = frames.next();
            switch (kinds.computeIfAbsent(frame.getClassName(), this::kindOf)) {
                case SHOWN -> {
                    Location line = lines.computeIfAbsent(Instruction.of(frame), i -> line(frame));
                    if (line != null) {
                        return line;
                    }
                }
                case PLUMBING -> {
                    return null;
                }
                case JDK -> inside[0] = true;
                case OTHER -> {
                    if (beginsThread(frame)) {
                        return null;
                    }
                }
            }
        }
        return null;
    }

    /** Null if the class was compiled without lines. */
    private static Location line(StackWalker.StackFrame frame) {
        int line = frame.getLineNumber();
        return line > 0 ? new Location(frame.getFileName(), line) : null;
    }

    private Kind kindOf(String className) {
        if (className.equals(PLUMBING)) {
            return Kind.PLUMBING;
        }
        if (shown.test(className)) {
            return Kind.SHOWN;
        }
        return ShadowJdk.isShadow(className.replace('.', '/')) ? Kind.JDK : Kind.OTHER;
    }

    /** What is below may be the stack of whoever explores. */
    private static boolean beginsThread(StackWalker.StackFrame frame) {
        return frame.getClassName().equals(ModelThread.class.getName())
                && frame.getMethodName().equals("live");
    }

    /** What happened, first to last. */
    public List<Event> events() {
        return events;
    }
}
