package racecourse.counter;

/** It waits for one of the two threads only. */
public class TwoTasks {

    public static void run(Counter counter, int ups, int downs) throws InterruptedException {
        Thread up = new Thread(() -> up(counter, ups));
        Thread down = new Thread(() -> down(counter, downs));
        up.start();
        down.start();
        up.join();
    }

    private static void up(Counter counter, int times) {
        for (int i = 0; i < times; i++) {
            counter.increment();
        }
    }

    private static void down(Counter counter, int times) {
        for (int i = 0; i < times; i++) {
            counter.decrement();
        }
    }
}
