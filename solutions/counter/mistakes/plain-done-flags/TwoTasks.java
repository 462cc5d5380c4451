package racecourse.counter;

/**
 * Nothing makes the caller see the plain flags that the threads set, and it may look for ever.
 */
public class TwoTasks {

    public static void run(Counter counter, int ups, int downs) throws InterruptedException {
        boolean[] done = new boolean[2];
        new Thread(
                        () -> {
                            up(counter, ups);
                            done[0] = true;
                        })
                .start();
        new Thread(
                        () -> {
                            down(counter, downs);
                            done[1] = true;
                        })
                .start();
        while (!done[0] || !done[1]) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
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
