package racecourse.worker;

import java.util.function.Supplier;
import racecourse.api.verdict.Verdict;

/**
 * Runs one check on a thread of its own: an interrupt flag or a stack that a submission spoils is
 * gone with it.
 */
final class CheckThread extends Thread {

    private final Supplier<Verdict> check;
    private volatile Verdict verdict;

    CheckThread(Supplier<Verdict> check) {
        super("check");
        setDaemon(true);
        this.check = check;
    }

    @Override
    public void run() {
        verdict = check.get();
    }

    /** The verdict, once the thread has ended. */
    Verdict verdict() {
        return verdict;
    }
}
