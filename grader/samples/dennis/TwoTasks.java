package racecourse.counter;

public class TwoTasks {
    public static void run(Counter counter, int ups, int downs) throws InterruptedException {
        Thread up = new Thread(() -> {
            for (int i = 0; i < ups; i++) {
                counter.increment();
            }
        });
        Thread down = new Thread(() -> {
            for (int i = 0; i < downs; i++) {
                counter.decrement();
            }
        });
        up.start();
        down.start();
        up.join();
        down.join();
    }
}
