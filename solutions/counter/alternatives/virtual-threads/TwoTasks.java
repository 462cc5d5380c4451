package racecourse.counter;

/** Two virtual threads. */
public class TwoTasks {

    public static void run(Counter counter, int ups, int downs) throws InterruptedException {
        Thread up = Thread.ofVirtual().start(() -> up(counter, ups));
        Thread down = Thread.ofVirtual().start(() -> down(counter, downs));
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
