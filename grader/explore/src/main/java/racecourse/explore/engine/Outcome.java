package racecourse.explore.engine;

import java.util.ArrayList;
import java.util.List;

/** How a schedule comes to its end, as far as is known while it runs. */
final class Outcome {

    private boolean bodyEnded;
    private Ending ending;
    private Object value;
    private Throwable thrown;
    private Throwable died;
    private final List<RunResult.Death> deaths = new ArrayList<>();
    private List<RunResult.Waiting> waiting = List.of();

    /** Whether the schedule is over, and threads only unwind. */
    boolean over() {
        return ending != null;
    }

    /** What the body has returned. */
    void returned(Object result) {
        value = result;
    }

    /** A thread has died of this, and no handler took it. */
    void died(ModelThread thread, Throwable e) {
        mention(thread, e);
        if (thread.number == 0) {
            thrown = e;
        } else if (died == null) {
            died = e;
        }
    }

    /** A thread has died of this; whether the schedule fails is decided by what comes of it. */
    void mention(ModelThread thread, Throwable e) {
        deaths.add(new RunResult.Death(thread.name(), e));
    }

    /** A thread has ended. */
    void ended(ModelThread thread) {
        bodyEnded |= thread.number == 0;
    }

    /** All threads have ended that keep the program alive. */
    void finish(Roster threads) {
        finish(ifNothingWasThrown(Ending.RETURNED), died, threads);
    }

    /** No thread can go on, and no time limit will run out. */
    void finishStuck(Roster threads) {
        if (bodyEnded) {
            finish(ifNothingWasThrown(Ending.LEFT_BEHIND), died, threads);
        } else {
            finish(Ending.DEADLOCK, null, threads);
        }
    }

    /** The first end counts. */
    void finish(Ending how, Throwable why, Roster threads) {
        if (over()) {
            return;
        }
        ending = how;
        if (why != null && how != Ending.THREW) {
            thrown = why;
        }
        waiting = threads.waiting();
    }

    /** What the body threw, or else a thread died of, says more than how the rest ended. */
    private Ending ifNothingWasThrown(Ending otherwise) {
        return thrown != null ? Ending.THREW : died != null ? Ending.UNCAUGHT : otherwise;
    }

    RunResult result(long steps, int threads, int staleReads, boolean fair) {
        return new RunResult(
                ending, value, thrown, waiting, deaths, steps, threads, staleReads, fair);
    }
}
