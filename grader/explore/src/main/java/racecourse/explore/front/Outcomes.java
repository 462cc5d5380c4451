package racecourse.explore.front;

import racecourse.api.explore.Outcome;
import racecourse.explore.engine.RunResult;

/** The word for what became of a schedule. */
final class Outcomes {

    private Outcomes() {}

    static String of(RunResult result) {
        return switch (result.ending()) {
            case RETURNED -> String.valueOf(result.value());
            case THREW -> text(result.thrown());
            case DEADLOCK -> Outcome.DEADLOCK;
            case LIVELOCK -> Outcome.LIVELOCK;
            case LEFT_BEHIND -> Outcome.LEFT_BEHIND;
            case UNCAUGHT -> Outcome.UNCAUGHT + text(result.thrown());
            case UNSUPPORTED -> Outcome.UNSUPPORTED + result.thrown().getMessage();
        };
    }

    static String text(Throwable thrown) {
        String name = thrown.getClass().getSimpleName();
        return thrown.getMessage() == null ? name : name + ": " + thrown.getMessage();
    }
}
