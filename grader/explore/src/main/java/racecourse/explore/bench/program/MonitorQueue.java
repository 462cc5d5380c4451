package racecourse.explore.bench.program;

/** A bounded queue of one place, with its monitor. */
public final class MonitorQueue implements HandOver.Queue {

    private int item;
    private boolean full;

    private MonitorQueue() {}

    @Override
    public synchronized void put(int added) throws InterruptedException {
        while (full) {
            wait();
        }
        item = added;
        full = true;
        notifyAll();
    }

    @Override
    public synchronized int take() throws InterruptedException {
        while (!full) {
            wait();
        }
        full = false;
        notifyAll();
        return item;
    }

    /** The sum of what was handed over. */
    public static Object run() throws InterruptedException {
        return HandOver.over(new MonitorQueue());
    }
}
