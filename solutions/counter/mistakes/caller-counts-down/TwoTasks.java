package racecourse.counter;

/** The thread that calls run does half of the work itself. */
public class TwoTasks {

    public static void run(Counter counter, int ups, int downs) throws InterruptedException {
        Thread up = new Thread(() -> up(counter, ups));
        up.start();
        down(counter, downs);
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
