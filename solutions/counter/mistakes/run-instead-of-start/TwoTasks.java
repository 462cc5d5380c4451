package racecourse.counter;

/** Run() is a plain call in the caller's own thread; only start() starts one. */
public class TwoTasks {

    public static void run(Counter counter, int ups, int downs) throws InterruptedException {
        Thread up = new Thread(() -> up(counter, ups));
        Thread down = new Thread(() -> down(counter, downs));
        up.run();
        down.run();
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
