package racecourse.counter;

/** A thread class of its own, and threads that are told to stop if the caller is interrupted. */
public class TwoTasks {

    public static void run(Counter counter, int ups, int downs) throws InterruptedException {
        Counting up = new Counting(counter::increment, ups);
        Counting down = new Counting(counter::decrement, downs);
        up.start();
        down.start();
        try {
            up.join();
            down.join();
        } catch (InterruptedException e) {
            up.interrupt();
            down.interrupt();
            throw e;
        }
    }

    private static final class Counting extends Thread {
        private final Runnable step;
        private final int times;

        Counting(Runnable step, int times) {
            this.step = step;
            this.times = times;
        }

        @Override
        public void run() {
            for (int i = 0; i < times && !isInterrupted(); i++) {
                step.run();
            }
        }
    }
}
