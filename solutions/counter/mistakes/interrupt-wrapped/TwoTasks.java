package racecourse.counter;

/** The caller is promised an InterruptedException, not a RuntimeException. */
public class TwoTasks {

    public static void run(Counter counter, int ups, int downs) throws InterruptedException {
        Thread up = new Thread(() -> up(counter, ups));
        Thread down = new Thread(() -> down(counter, downs));
        up.start();
        down.start();
        try {
            up.join();
            down.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
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
