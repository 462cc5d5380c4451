package racecourse.allcores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.HashMap;
import java.util.Map;
import racecourse.api.Threads;

/** A count whose caller is interrupted while all workers are inside test. */
final class Interrupts {

    /** After so many turns of all others, each has done what it can without this one. */
    private static final int MANY_TURNS = 30;

    /** Who begins more after the interrupt is stopped by an exception. */
    private static final int MOST_BEGUN_LATER = 50;

    /** Of these, so many may be begun before a racy flag is seen that will be seen. */
    private static final int UNSEEN = 10;

    private static final String THREW = "threw InterruptedException";

    private final int workers;
    private final long numbers;
    private final Map<Thread, Integer> begun = new HashMap<>();
    private int inside;
    private boolean open;
    private boolean endedEarly;
    private int begunLater;
    private int mostBegunLater;
    private String end;

    /** With so many workers, and numbers in all. */
    Interrupts(int workers, long numbers) {
        this.workers = workers;
        this.numbers = numbers;
    }

    /**
     * Interrupts the caller, lets it do what it can, and only then lets the workers go on.
     *
     * @param theySeeAll whether the workers see then what the caller has written before, also if
     *     nothing else orders that
     */
    void run(boolean theySeeAll) throws InterruptedException {
        Call call = new Call().begin(0, numbers, n -> visit(), workers);
        untilAllAreInside();
        call.interrupt();
        for (int i = 0; i < MANY_TURNS && !call.isOver(); i++) {
            Threads.giveWay();
        }
        if (theySeeAll) {
            Threads.catchUp();
        }
        letThemGoOn(call.isOver());
        end = call.end();
    }

    private synchronized boolean visit() {
        Integer before = begun.get(Thread.currentThread());
        begun.put(Thread.currentThread(), before == null ? 0 : before + 1);
        if (open) {
            begunLater++;
            mostBegunLater = Math.max(mostBegunLater, begun.get(Thread.currentThread()));
            if (begunLater > MOST_BEGUN_LATER) {
                throw new IllegalStateException("so many numbers are tested after the interrupt");
            }
        } else {
            inside++;
            notifyAll();
            Standstill.await(this, () -> open);
        }
        return true;
    }

    private synchronized void untilAllAreInside() throws InterruptedException {
        while (inside < workers) {
            wait();
        }
    }

    private synchronized void letThemGoOn(boolean callIsOver) {
        endedEarly = callIsOver;
        open = true;
        notifyAll();
    }

    /** Fails unless count has thrown an InterruptedException, and not too early. */
    void mustHaveThrownAfterTheWorkersLeft() {
        if (endedEarly) {
            fail(
                    "count was interrupted, and %s while its %d workers were still inside test"
                            .formatted(end, workers));
        }
        if (!end.equals(THREW)) {
            fail(
                    "count was interrupted while its workers were inside test, with more numbers to"
                            + " be tested, and "
                            + end);
        }
    }

    /** Fails if a worker that saw all has begun more than one number after the interrupt. */
    synchronized void mustHaveBegunOneMore() {
        if (mostBegunLater > 1 || begunLater > workers) {
            fail(
                    "count was interrupted while its %d workers were inside test; after that they began %d of the %d numbers that were left"
                            .formatted(workers, begunLater, numbers - workers));
        }
    }

    /** Fails if a worker has gone on although there was time enough to see that it should not. */
    synchronized void mustHaveStoppedSoon() {
        if (mostBegunLater > UNSEEN) {
            fail(
                    "count was interrupted while its %d workers were inside test; after that one of them began %d more numbers"
                            .formatted(workers, mostBegunLater));
        }
    }

    /** The interrupt comes from a test, so that count isn't through when it comes. */
    static void duringTheCount() throws InterruptedException {
        Call call = new Call();
        Visitors visitors =
                new Visitors(
                        n -> {
                            if (n == 1) {
                                call.interrupt();
                            }
                            return true;
                        });
        call.begin(0, 4, visitors, 2);
        mustBeRight(call, visitors, "interrupted");
    }

    /** The caller comes with its interrupt flag set. */
    static void beforeTheCount() throws InterruptedException {
        Visitors visitors = new Visitors(n -> true);
        Call call = new Call().beginInterrupted(0, 4, visitors, 2);
        mustBeRight(call, visitors, "called with the interrupt flag set");
    }

    private static void mustBeRight(Call call, Visitors visitors, String how)
            throws InterruptedException {
        String end = call.end();
        if (!end.equals(THREW)) {
            assertEquals("returned 4", end, "how count(0, 4, n -> true, 2) ended, " + how);
            if (!call.keptInterruptFlag()) {
                fail("count was %s, %s, and cleared the interrupt flag".formatted(how, end));
            }
        }
        String what = "count(0, 4, n -> true, 2) was %s, and %s".formatted(how, end);
        visitors.mustHaveLeft(what);
        LeftBehind.mustBeNone(what);
    }
}
