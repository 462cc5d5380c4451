package racecourse.stopflag;

import java.util.concurrent.CountDownLatch;

/** Repeats a step in one thread until another thread stops it. */
public class Worker implements Runnable {

    private final Runnable step;

    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    public Worker(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        while (stop.getCount() > 0) {
            step.run();
        }
        end.countDown();
    }

    public void stop() {
        stop.countDown();
    }

    public boolean finished() {
        return end.getCount() == 0;
    }
}
