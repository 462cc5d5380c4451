package racecourse.worker;

import java.io.IOException;
import java.util.Arrays;
import racecourse.api.verdict.CheckOutcome;
import racecourse.api.verdict.Location;
import racecourse.api.verdict.Verdict;

/** A shutdown hook that tells which line of the submission ended the JVM. */
final class ExitWitness extends Thread {

    private final FailureTranslator translator;
    private final FrameWriter frames;

    ExitWitness(FailureTranslator translator, FrameWriter frames) {
        super("exit-witness");
        this.translator = translator;
        this.frames = frames;
    }

    @Override
    public void run() {
        Location culprit =
                Thread.getAllStackTraces().values().stream()
                        .filter(ExitWitness::exits)
                        .map(translator.lines()::topmostIn)
                        .filter(line -> line != null)
                        .findFirst()
                        .orElse(null);
        try {
            frames.decideLast(
                    Verdict.of(
                                    CheckOutcome.CRASHED,
                                    "The submission ended the whole JVM (System.exit or"
                                            + " Runtime.exit). A class that is used by others returns"
                                            + " or throws instead.")
                            .at(culprit));
        } catch (IOException e) {
            // The grader is gone, or reads no more: nobody is left to be told.
        }
    }

    private static boolean exits(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .anyMatch(
                        frame ->
                                frame.getClassName().equals("java.lang.Runtime")
                                        && frame.getMethodName().equals("exit"));
    }
}
