package racecourse.counter;

/** Lets two threads use one counter. */
public class TwoTasks {

    /**
     * One thread increments {@code ups} times while another decrements {@code downs} times; returns
     * after both. An interrupt while it waits ends it with an InterruptedException.
     */
    public static void run(Counter counter, int ups, int downs) throws InterruptedException {
        Thread up =
                new Thread(
                        () -> {
                            for (int i = 0; i < ups; i++) {
                                counter.increment();
                            }
                        });
        Thread down =
                new Thread(
                        () -> {
                            for (int i = 0; i < downs; i++) {
                                counter.decrement();
                            }
                        });
        up.start();
        down.start();
        try {
            up.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the next join will throw it
        }
        down.join();
    }
}
