package racecourse.counter;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/** Both begin counting at the same moment. */
public class TwoTasks {

    public static void run(Counter counter, int ups, int downs) throws InterruptedException {
        CyclicBarrier gate = new CyclicBarrier(2);
        Thread up =
                new Thread(
                        () -> {
                            pass(gate);
                            up(counter, ups);
                        });
        Thread down =
                new Thread(
                        () -> {
                            pass(gate);
                            down(counter, downs);
                        });
        up.start();
        down.start();
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

    private static void pass(CyclicBarrier gate) {
        try {
            gate.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
