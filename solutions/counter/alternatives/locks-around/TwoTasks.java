package racecourse.counter;

/** The tasks take turns, though the counter would not need it. */
public class TwoTasks {

    public static void run(Counter counter, int ups, int downs) throws InterruptedException {
        Thread up = new Thread(() -> up(counter, ups));
        Thread down = new Thread(() -> down(counter, downs));
        down.start();
        up.start();
        down.join();
        up.join();
    }

    private static void up(Counter counter, int times) {
        for (int i = 0; i < times; i++) {
            synchronized (counter) {
                counter.increment();
            }
        }
    }

    private static void down(Counter counter, int times) {
        for (int i = 0; i < times; i++) {
            synchronized (counter) {
                counter.decrement();
            }
        }
    }
}
