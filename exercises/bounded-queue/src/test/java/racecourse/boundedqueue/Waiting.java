package racecourse.boundedqueue;

import racecourse.api.Threads;

/** Tells a thread that waits from one that spins. */
final class Waiting {

    /**
     * Looks in a row at threads that wait; those that wake each other are at work in half of them.
     */
    private static final int LOOKS = 20;

    private static final int MANY_LOOKS = 50;

    private Waiting() {}

    /**
     * Returns once the threads, which nothing lets go on, have stopped using the CPU: all wait, or
     * all wait with a time limit at least now and then. Never returns if one spins, or if they wake
     * each other again and again.
     */
    static void untilAllWait(Thread... threads) {
        int looks = 0;
        while (looks < LOOKS) {
            int waiting = count(Thread.State.WAITING, threads);
            int waitingForAWhile = count(Thread.State.TIMED_WAITING, threads);
            if (waiting + waitingForAWhile < threads.length) {
                looks = 0;
            } else if (waitingForAWhile > 0) {
                return;
            } else {
                looks++;
            }
            Threads.giveWay();
        }
    }

    /** Returns once the thread has been seen waiting, or for a long time has not been. */
    static void untilWaiting(Thread thread) {
        for (int i = 0; i < MANY_LOOKS; i++) {
            if (count(Thread.State.WAITING, thread) + count(Thread.State.TIMED_WAITING, thread)
                    > 0) {
                return;
            }
            Threads.giveWay();
        }
    }

    private static int count(Thread.State state, Thread... threads) {
        int count = 0;
        for (Thread thread : threads) {
            count += thread.getState() == state ? 1 : 0;
        }
        return count;
    }
}
