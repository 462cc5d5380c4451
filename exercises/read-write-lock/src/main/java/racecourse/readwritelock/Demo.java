package racecourse.readwritelock;

import java.util.ArrayList;
import java.util.List;

/** Run it several times. It is not graded, and you needn't change it. */
public class Demo {

    private static final int THREADS = 4;
    private static final int ROUNDS = 500;

    private static int left;
    private static int right;

    private Demo() {}

    public static void main(String[] args) throws InterruptedException {
        ReadWriteMonitor monitor = new ReadWriteMonitor();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            threads.add(new Thread(() -> move(monitor)));
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.printf(
                "%d writes, each of which counts left and right: left is %d, right is %d%n",
                THREADS * ROUNDS, left, right);
    }

    private static void move(ReadWriteMonitor monitor) {
        try {
            for (int i = 0; i < ROUNDS; i++) {
                monitor.lockWrite();
                int seen = left;
                Thread.yield();
                left = seen + 1;
                right = right + 1;
                monitor.unlockWrite();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
