package racecourse.stopflag;

import java.util.concurrent.CountDownLatch;

/** Repeats a step in one thread until another thread stops it. */
public class Worker implements Runnable {

    private final Runnable step;

    private volatile boolean stopped;
    private volatile boolean finished;
    private final CountDownLatch end = new CountDownLatch(1);

    public Worker(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        while (!stopped) {
            step.run();
        }
        finished = true;
        end.countDown();
    }

    public void stop() {
        stopped = true;
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean finished() {
        return finished;
    }
}
