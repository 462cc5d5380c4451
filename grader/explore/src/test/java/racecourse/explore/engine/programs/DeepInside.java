package racecourse.explore.engine.programs;

/** Threads wait for each other far down in their stacks. */
public final class DeepInside {

    private static final int DEPTH = 5_000;

    private static int count;

    private DeepInside() {}

    public static Object run() throws InterruptedException {
        Thread other = new Thread(() -> countDown(DEPTH));
        other.start();
        countDown(DEPTH);
        other.join();
        return count;
    }

    private static void countDown(int depth) {
        if (depth > 0) {
            countDown(depth - 1);
        } else {
            count();
        }
    }

    private static synchronized void count() {
        Thread.yield();
        count++;
    }
}
