package racecourse.counter;

/** Join with a time limit also returns when the time is over. */
public class TwoTasks {

    public static void run(Counter counter, int ups, int downs) throws InterruptedException {
        Thread up = new Thread(() -> up(counter, ups));
        Thread down = new Thread(() -> down(counter, downs));
        up.start();
        down.start();
        up.join(5_000);
        down.join(5_000);
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
