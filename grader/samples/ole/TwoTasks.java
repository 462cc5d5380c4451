package racecourse.counter;

public class TwoTasks {
    public static void run(Counter counter, int ups, int downs) throws InterruptedException {
        for (int i = 0; ; i++) {
            Thread helper = new Thread(() -> {
                synchronized (TwoTasks.class) {
                    try {
                        TwoTasks.class.wait();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
            });
            helper.setDaemon(true);
            helper.start();
            if (i == Integer.MAX_VALUE) {
                break;
            }
        }
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
