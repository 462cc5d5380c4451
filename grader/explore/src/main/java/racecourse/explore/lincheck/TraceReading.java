package racecourse.explore.lincheck;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jetbrains.kotlinx.lincheck.trace.CodeLocationTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.LoopEndTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.LoopIterationTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.LoopStartTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.MethodCallTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.MonitorEnterTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.MonitorExitTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.NotifyTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.ParkTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.ReadTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.Trace;
import org.jetbrains.kotlinx.lincheck.trace.TracePoint;
import org.jetbrains.kotlinx.lincheck.trace.WaitTracePoint;
import org.jetbrains.kotlinx.lincheck.trace.WriteTracePoint;
import org.jetbrains.lincheck.util.LincheckAnalysisAbortedError;
import racecourse.api.verdict.Location;
import racecourse.api.verdict.Step;

/** Lincheck's trace, reduced to what the submission's own lines did. */
final class TraceReading {

    private final List<String> threads;
    private final List<Step> steps = new ArrayList<>();
    private final Map<Integer, CodeLocationTracePoint> last = new TreeMap<>();
    private final Predicate<String> isSubmission;

    TraceReading(Trace trace, Predicate<String> isSubmission) {
        this.isSubmission = isSubmission;
        threads = List.copyOf(trace.getThreadNames());
        for (TracePoint point : trace.getTrace()) {
            if (point instanceof CodeLocationTracePoint place && isStep(place)) {
                steps.add(step(place));
                last.put(place.getIThread(), place);
            }
        }
    }

    List<String> threads() {
        return threads;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** The steps without those that a thread has done before, as in the turns of a loop. */
    List<Step> stepsWithoutRepetition() {
        List<Step> shown = new ArrayList<>();
        Set<Step> before = new HashSet<>();
        for (Step step : steps) {
            if (before.add(step)) {
                shown.add(step);
            }
        }
        return shown;
    }

    /** For each thread that hangs in a call or at a monitor, the step it hangs in. */
    List<Step> waiting() {
        return last.values().stream()
                .filter(TraceReading::neverEnded)
                .map(TraceReading::step)
                .toList();
    }

    private static boolean neverEnded(CodeLocationTracePoint point) {
        return point instanceof MonitorEnterTracePoint
                || point instanceof WaitTracePoint
                || point instanceof ParkTracePoint
                || (point instanceof MethodCallTracePoint call
                        && call.getThrownException() instanceof LincheckAnalysisAbortedError);
    }

    /** A step is what a line of the submission does itself: not a call of its own methods. */
    private boolean isStep(CodeLocationTracePoint point) {
        if (point instanceof LoopStartTracePoint
                || point instanceof LoopIterationTracePoint
                || point instanceof LoopEndTracePoint) {
            return false;
        }
        StackTraceElement line = point.getStackTraceElement();
        if (line.getFileName() == null
                || !isSubmission.test(line.getClassName().replace('/', '.'))) {
            return false;
        }
        return !(point instanceof MethodCallTracePoint call
                && isSubmission.test(call.getClassName().replace('/', '.')));
    }

    /** The monitor of a synchronized method is entered at line 0; it is shown as line 1. */
    private static Step step(CodeLocationTracePoint point) {
        StackTraceElement line = point.getStackTraceElement();
        Location location = new Location(line.getFileName(), Math.max(1, line.getLineNumber()));
        return new Step(point.getIThread(), location, operation(point), false);
    }

    /** What Lincheck prints of the step, without the place: {@code value.READ: 10}. */
    private static String operation(CodeLocationTracePoint point) {
        if (point instanceof MonitorEnterTracePoint) {
            return "enters synchronized";
        }
        if (point instanceof MonitorExitTracePoint) {
            return "leaves synchronized";
        }
        if (point instanceof WaitTracePoint) {
            return "wait()";
        }
        if (point instanceof NotifyTracePoint) {
            return "notifies";
        }
        String text = point.toString();
        int place = text.lastIndexOf(" at ");
        String what = place < 0 ? text : text.substring(0, place);
        if (point instanceof ReadTracePoint) {
            return what.replaceFirst(" \u279c ", ".READ: ");
        }
        if (point instanceof WriteTracePoint) {
            return what.replaceFirst(" = ", ".WRITE: ");
        }
        return what;
    }
}
