package racecourse.lockfreestack;

import java.util.ArrayList;
import java.util.List;

/** Run it several times. It is not graded, and you needn't change it. */
public class Demo {

    private static final int THREADS = 4;
    private static final int ITEMS = 100_000;

    private Demo() {}

    public static void main(String[] args) throws InterruptedException {
        LockFreeStack<Integer> stack = new LockFreeStack<>();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            threads.add(
                    new Thread(
                            () -> {
                                for (int i = 0; i < ITEMS; i++) {
                                    stack.push(i);
                                }
                            }));
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        int said = stack.size();
        int popped = 0;
        while (stack.pop() != null) {
            popped++;
        }
        System.out.printf(
                "%d elements pushed, size() says %d, %d came out%n", THREADS * ITEMS, said, popped);
    }
}
