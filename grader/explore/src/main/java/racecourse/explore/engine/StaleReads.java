package racecourse.explore.engine;

import racecourse.explore.memory.Oracle;
import racecourse.explore.schedule.Choice;

/**
 * What racy reads return: each thread reads the newest, any, or always the oldest value that the
 * memory model allows (JLS 17.4.5). That is the strategy's choice, made when it first matters.
 */
public final class StaleReads implements Oracle {

    /**
     * After so many older values in a row that it may see for ever, a loop gets on, or is stuck.
     */
    private static final int MOST_IN_A_ROW = 3;

    private final Run run;
    private int count;

    StaleReads(Run run) {
        this.run = run;
    }

    /** How many there have been. */
    int count() {
        return count;
    }

    @Override
    public int write(int candidates, boolean lasting) {
        if (run.over()) {
            return 0;
        }
        ModelThread thread = Run.current();
        if (thread.reading == ModelThread.UNDECIDED) {
            thread.reading = run.choose(Choice.READING, 3);
        }
        int chosen = 0;
        if (thread.reading == ModelThread.OLDEST) {
            chosen = candidates - 1;
        } else if (thread.reading == ModelThread.ANY && !run.isFair()) {
            if (lasting && thread.staleReads >= MOST_IN_A_ROW) {
                if (run.choose(Choice.STUCK, 2) == 1) {
                    thread.reading = ModelThread.OLDEST;
                    chosen = candidates - 1;
                }
            } else {
                chosen = run.choose(Choice.WRITE, candidates);
            }
        }
        thread.staleReads = chosen == 0 ? 0 : thread.staleReads + 1;
        count += chosen == 0 ? 0 : 1;
        return chosen;
    }

    @Override
    public boolean readsEarly() {
        return run.readsEarly();
    }

    @Override
    public boolean tears() {
        boolean torn = Run.current().reading == ModelThread.ANY && run.choose(Choice.TEAR, 2) == 1;
        count += torn ? 1 : 0;
        return torn;
    }
}
