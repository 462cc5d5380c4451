package racecourse.explore.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import racecourse.api.verdict.Location;
import racecourse.explore.engine.ModelThread;
import racecourse.explore.engine.Tracer;

/** Collects what the threads of one schedule do on the lines of certain classes. */
public final class Trace implements Tracer {

    /**
     * One operation.
     *
     * @param thread the thread's number
     * @param name the thread's name
     * @param location the line
     * @param operation what it did
     * @param on the object, array or class that it did it to, or null
     */
    public record Event(int thread, String name, Location location, String operation, Object on) {}

    private final Predicate<String> shown;
    private final List<Event> events = new ArrayList<>();

    /** A trace of what happens on lines of these classes, by binary name. */
    public Trace(Predicate<String> shown) {
        this.shown = shown;
    }

    @Override
    public void did(ModelThread thread, String operation, Object on) {
        Optional<StackWalker.StackFrame> frame =
                StackWalker.getInstance()
                        .walk(
                                frames ->
                                        frames.filter(
                                                        f ->
                                                                f.getLineNumber() > 0
                                                                        && shown.test(
                                                                                f.getClassName()))
                                                .findFirst());
        frame.ifPresent(
                f ->
                        events.add(
                                new Event(
                                        thread.number,
                                        thread.name(),
                                        new Location(f.getFileName(), f.getLineNumber()),
                                        operation,
                                        on)));
    }

    /** What happened, first to last. */
    public List<Event> events() {
        return events;
    }
}
