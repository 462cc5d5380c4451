package racecourse.stopflag;

import racecourse.api.Threads;

/**
 * What a worker does: three steps that write down, without synchronization, that they were made.
 */
final class Steps implements Runnable {

    private static final int ENOUGH = 3;

    Worker worker;
    private long begun;
    private long[] ended = {0};

    @Override
    public void run() {
        if (++begun == ENOUGH) {
            worker.stop();
        }
        Threads.giveWay();
        ended = new long[] {ended[0] + 1};
    }

    /** How many there were, as the calling thread sees it. */
    String made() {
        return begun + " steps begun and " + ended[0] + " ended";
    }
}
