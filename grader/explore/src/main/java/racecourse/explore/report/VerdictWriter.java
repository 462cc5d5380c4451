package racecourse.explore.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import racecourse.api.spi.ComparisonText;
import racecourse.api.verdict.CheckOutcome;
import racecourse.api.verdict.Location;
import racecourse.api.verdict.Verdict;
import racecourse.explore.engine.Awaited;
import racecourse.explore.engine.Ending;
import racecourse.explore.engine.ModelThread;
import racecourse.explore.engine.Monitor;
import racecourse.explore.engine.RunResult;
import racecourse.explore.jdk.ShadowJdk;
import racecourse.explore.schedule.Decisions;
import racecourse.explore.schedule.Script;

/** Puts a failing schedule into words: runs it once more, with a trace. */
public final class VerdictWriter {

    private static final int MOST_PARTS = 6;

    private static final String EARLY =
            ": the read is volatile, and may come before that write all the same, since what the thread"
                    + " has seen of the writer until then it has read plainly (no common lock, no"
                    + " fence in between).";

    private static final String NO_EDGE =
            " (no common lock, no volatile, no start or join in between).";

    private final Scenario scenario;
    private final Decisions decisions;
    private RunResult result;
    private final List<Trace.Event> events;
    private final String token;

    private VerdictWriter(Scenario scenario, Decisions decisions) {
        this.scenario = scenario;
        this.decisions = decisions;
        this.token = ReplayToken.of(decisions);
        this.events = traceOf(scenario.shown());
    }

    /** With the lines of the check, too. */
    private List<Trace.Event> traceOfAll() {
        return traceOf(name -> !ShadowJdk.isShadow(name.replace('.', '/')));
    }

    private List<Trace.Event> traceOf(Predicate<String> shown) {
        return Trace.of(shown, tracer -> result = scenario.run(new Script(decisions), tracer));
    }

    /** The verdict on a schedule that fails. */
    public static Verdict verdict(Scenario scenario, Decisions decisions) {
        return new VerdictWriter(scenario, decisions).verdict();
    }

    private Verdict verdict() {
        Trace.Event stale = lastStaleOf(events);
        Verdict verdict =
                switch (result.ending()) {
                    case THREW, UNCAUGHT -> threw(stale);
                    case DEADLOCK, LEFT_BEHIND -> stuck(stale);
                    case LIVELOCK -> endless(stale);
                    case RETURNED, UNSUPPORTED ->
                            Verdict.of(
                                    CheckOutcome.UNDECIDED,
                                    "The explorer could not run the failing schedule again.");
                };
        return verdict.shownBy(events.isEmpty() ? null : Interleavings.of(events))
                .replayedBy(token);
    }

    private static Trace.Event lastStaleOf(List<Trace.Event> events) {
        for (int i = events.size() - 1; i >= 0; i--) {
            if (events.get(i).stale()) {
                return events.get(i);
            }
        }
        return null;
    }

    private CheckOutcome unless(Trace.Event stale, CheckOutcome outcome) {
        return result.staleReads() > 0 ? CheckOutcome.DATA_RACE : outcome;
    }

    // ---- an exception

    private Verdict threw(Trace.Event stale) {
        Throwable thrown = result.thrown();
        boolean asserted = thrown instanceof AssertionError && thrown.getMessage() != null;
        String text = asserted ? thrown.getMessage() : described(thrown);
        Optional<String> comparison = asserted ? ComparisonText.of(text) : Optional.empty();
        String what;
        if (result.ending() == Ending.UNCAUGHT) {
            what = "in which a thread died of " + comparison.orElse(text);
        } else {
            what = comparison.map("that comes out wrong: "::concat).orElse("in which " + text);
        }
        String message = "There is an order of the threads' steps " + sentence(what);
        return Verdict.of(unless(stale, CheckOutcome.FAILED), message + explained(stale))
                .at(stale != null ? stale.location() : thrownAt(thrown))
                .withDetails(stackOf(thrown));
    }

    /** The stack trace down to the check's own frame; what lies below is the explorer. */
    private String stackOf(Throwable thrown) {
        StringBuilder text = new StringBuilder(thrown.toString());
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (frame.getClassName().startsWith("jdk.internal.reflect.")
                    || frame.getClassName().startsWith("racecourse.explore.engine.")) {
                break;
            }
            text.append("\n    at ")
                    .append(frame.getClassName())
                    .append('.')
                    .append(frame.getMethodName())
                    .append('(')
                    .append(frame.getFileName())
                    .append(':')
                    .append(frame.getLineNumber())
                    .append(')');
        }
        return ShadowJdk.readable(text.toString());
    }

    private static String sentence(String what) {
        return what.endsWith(".") ? what : what + ".";
    }

    private String described(Throwable thrown) {
        return named(thrown)
                + " is thrown"
                + at(" at ", submissionLine(thrown))
                + (thrown instanceof InterruptedException ? interrupter() : "");
    }

    /** Who interrupts whom, the last time that anybody does. */
    private String interrupter() {
        return traceOfAll().stream()
                .filter(event -> event.interrupted() != null)
                .reduce((earlier, later) -> later)
                .map(
                        event ->
                                ", after "
                                        + event.name()
                                        + " has interrupted "
                                        + event.interrupted()
                                        + shownAt(event))
                .orElse("");
    }

    private static String named(Throwable thrown) {
        String name = thrown.getClass().getSimpleName();
        String message = thrown.getMessage();
        return message == null ? name : name + " (" + ShadowJdk.readable(message) + ")";
    }

    private static String at(String before, Location where) {
        return where == null ? "" : before + where;
    }

    private Location submissionLine(Throwable thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (scenario.shown().test(frame.getClassName())
                    && frame.getFileName() != null
                    && frame.getLineNumber() > 0) {
                return new Location(frame.getFileName(), frame.getLineNumber());
            }
        }
        return null;
    }

    private Location thrownAt(Throwable thrown) {
        Location where = submissionLine(thrown);
        return where == null ? keyLine() : where;
    }

    private Location keyLine() {
        if (events.isEmpty()) {
            return null;
        }
        return Interleavings.of(events).steps().stream()
                .filter(step -> step.key())
                .reduce((first, second) -> second)
                .map(step -> step.location())
                .orElse(events.get(events.size() - 1).location());
    }

    // ---- nobody can go on

    private Verdict stuck(Trace.Event stale) {
        List<String> parts = new ArrayList<>();
        Location where = null;
        for (RunResult.Waiting waiting : result.waiting()) {
            if (waiting.state() == ModelThread.State.SUSPENDED) {
                continue;
            }
            Trace.Event last = lastOf(waiting.thread());
            if (last != null && waiting.thread() != 0 || where == null) {
                where = last == null ? where : last.location();
            }
            parts.add(waits(waiting, last));
        }
        String start =
                result.ending() == Ending.DEADLOCK
                        ? "No thread can go on: "
                        : "A thread is left behind and can never end: ";
        return Verdict.of(
                        unless(stale, CheckOutcome.DEADLOCK),
                        stopped() + start + few(parts) + "." + explained(stale))
                .at(where);
    }

    private String waits(RunResult.Waiting waiting, Trace.Event last) {
        String what =
                switch (waiting.state()) {
                    case BLOCKED -> "waits to lock " + object(waiting.on()) + holder(waiting);
                    case WAITING ->
                            "is in wait() on " + object(waiting.on()) + ", and nobody notifies it";
                    case PARKED ->
                            waiting.holder() >= 0
                                    ? "waits to lock " + object(waiting.on()) + holder(waiting)
                                    : "waits"
                                            + (waiting.on() == null
                                                    ? ""
                                                    : " for " + object(waiting.on()))
                                            + ", and nobody wakes it";
                    case JOINING ->
                            "waits for "
                                    + (waiting.holder() < 0 ? waiting.on() : name(waiting.holder()))
                                    + " to end";
                    case IN_SYSTEM_CALL ->
                            waiting.on() instanceof Awaited awaited
                                    ? "waits " + awaited.what()
                                    : "has not ended";
                    case SLEEPING -> "pauses";
                    case INITIALISING -> "waits for a class to be initialised";
                    default -> "has not ended";
                };
        return waiting.name()
                + (waiting.interrupted() ? " has been interrupted, and " : " ")
                + what
                + (isWhere(waiting, last) ? " (" + last.location() + ")" : "");
    }

    /** Who waits for another's end in the check may have been in the submission long before. */
    private static boolean isWhere(RunResult.Waiting waiting, Trace.Event last) {
        return last != null && (waiting.state() != ModelThread.State.JOINING || last.isJoin());
    }

    /** Which thread the scenario has stopped, and where; empty if none. */
    private String stopped() {
        for (RunResult.Waiting waiting : result.waiting()) {
            if (waiting.state() == ModelThread.State.SUSPENDED) {
                Trace.Event last = lastOf(waiting.thread());
                String where =
                        last == null
                                ? "before its first step"
                                : "after " + last.operation() + " at " + last.location();
                return waiting.name()
                        + " was stopped for good "
                        + where
                        + "; the others must come to an end without it. ";
            }
        }
        return "";
    }

    private String holder(RunResult.Waiting waiting) {
        return waiting.holder() < 0 ? "" : ", which " + name(waiting.holder()) + " holds";
    }

    private String name(int thread) {
        for (RunResult.Waiting waiting : result.waiting()) {
            if (waiting.thread() == thread) {
                return waiting.name();
            }
        }
        return "a thread that has ended";
    }

    private static String object(Object on) {
        Object object = on instanceof Monitor monitor ? monitor.object() : on;
        if (object instanceof Class<?> type) {
            return "the class " + type.getSimpleName();
        }
        return object == null ? "something" : "an object of class " + className(object.getClass());
    }

    /**
     * Inside the JDK, what students know is the outermost class: ReentrantLock, not NonfairSync.
     */
    private static String className(Class<?> type) {
        boolean known =
                !ShadowJdk.isShadow(type.getName().replace('.', '/'))
                        || type.getSimpleName().equals("ConditionObject");
        return known
                ? type.getSimpleName()
                : type.getName().replaceFirst(".*\\.", "").replaceFirst("\\$.*", "");
    }

    private Trace.Event lastOf(int thread) {
        for (int i = events.size() - 1; i >= 0; i--) {
            if (events.get(i).thread() == thread) {
                return events.get(i);
            }
        }
        return null;
    }

    // ---- no end

    private Verdict endless(Trace.Event stale) {
        List<String> parts = new ArrayList<>(List.of("The threads never come to an end"));
        Location where = null;
        for (RunResult.Waiting waiting : result.waiting()) {
            Trace.Event last = lastOf(waiting.thread());
            if (waiting.state() == ModelThread.State.READY && last != null) {
                where = last.location();
                parts.add(
                        waiting.name() + " goes round at " + where + " (" + last.operation() + ")");
            } else if (waiting.state() == ModelThread.State.BLOCKED) {
                parts.add(waits(waiting, last));
            }
        }
        return Verdict.of(
                        unless(stale, CheckOutcome.LIMIT),
                        stopped() + few(parts) + "." + explained(stale))
                .at(stale != null ? stale.location() : where);
    }

    /** Of many threads that do the same nobody wants to read. */
    private static String few(List<String> parts) {
        if (parts.size() <= MOST_PARTS) {
            return String.join("; ", parts);
        }
        int more = parts.size() - MOST_PARTS;
        return String.join("; ", parts.subList(0, MOST_PARTS)) + "; and " + more + " more threads";
    }

    // ---- what the death of a thread, a wake-up for no reason, and a stale read, mean

    private String explained(Trace.Event stale) {
        return explainedDeaths() + explainedWakeUp() + explainedRead(stale);
    }

    /** Of threads that others may have waited for in vain. */
    private String explainedDeaths() {
        return result.deaths().stream()
                .filter(death -> death.of() != result.thrown())
                .findFirst()
                .map(
                        death ->
                                " Before that, "
                                        + death.name()
                                        + " had died of "
                                        + named(death.of())
                                        + at(", thrown at ", submissionLine(death.of()))
                                        + ".")
                .orElse("");
    }

    private String explainedWakeUp() {
        return events.stream()
                .filter(Trace.Event::isSpuriousWakeUp)
                .findFirst()
                .map(
                        event ->
                                " At "
                                        + event.location()
                                        + " "
                                        + event.name()
                                        + " wakes up though nobody has woken it, as waiting threads"
                                        + " may: it must look again at what it has waited for.")
                .orElse("");
    }

    private String explainedRead(Trace.Event stale) {
        if (stale != null) {
            return " At " + stale.location() + " " + explainedRead(stale, events);
        }
        return result.staleReads() == 0 ? "" : explainedReadElsewhere();
    }

    /** The check itself may be who reads what the submission should have published. */
    private String explainedReadElsewhere() {
        List<Trace.Event> all = traceOfAll();
        Trace.Event stale = lastStaleOf(all);
        return stale == null
                ? " It needs a read that returns an older value than the newest one."
                : " Outside your code, " + explainedRead(stale, all);
    }

    private String explainedRead(Trace.Event stale, List<Trace.Event> trace) {
        Trace.Event unseen = null;
        for (Trace.Event event : trace) {
            if (event == stale) {
                break;
            }
            if (event.writesWhat(stale)) {
                unseen = event;
            }
        }
        String reads = stale.name() + " reads " + stale.place() + " and gets ";
        if (unseen != null && unseen.thread() == stale.thread()) {
            return reads
                    + stale.value()
                    + ", which another thread has written, and not its own "
                    + unseen.value()
                    + ": nothing orders the two writes"
                    + NO_EDGE;
        }
        String read = reads + "the old value " + stale.value();
        if (unseen == null) {
            return read + ": nothing orders the newer write before this read.";
        }
        return read
                + ", though "
                + unseen.name()
                + " has written "
                + unseen.value()
                + shownAt(unseen)
                + (stale.staleThoughVolatile()
                        ? EARLY
                        : ": nothing makes that write happen before this read" + NO_EDGE);
    }

    private String shownAt(Trace.Event event) {
        return isShown(event) ? " at " + event.location() : "";
    }

    private boolean isShown(Trace.Event event) {
        return events.stream()
                .anyMatch(
                        shown ->
                                shown.thread() == event.thread()
                                        && shown.location().equals(event.location())
                                        && shown.operation().equals(event.operation()));
    }
}
