package racecourse.explore.bench.program;

/** Two producers and two consumers of two items each, over a queue of capacity 1. */
final class HandOver {

    private HandOver() {}

    /** A queue that waits where it can't go on. */
    interface Queue {
        void put(int item) throws InterruptedException;

        int take() throws InterruptedException;
    }

    /** The sum of what was taken. */
    static int over(Queue queue) throws InterruptedException {
        int[] sums = new int[2];
        Thread[] threads = new Thread[4];
        for (int i = 0; i < 2; i++) {
            int number = i;
            threads[i] =
                    new Thread(
                            () -> {
                                try {
                                    queue.put(2 * number + 1);
                                    queue.put(2 * number + 2);
                                } catch (InterruptedException e) {
                                    throw new IllegalStateException(e);
                                }
                            });
            threads[2 + i] =
                    new Thread(
                            () -> {
                                try {
                                    sums[number] = queue.take() + queue.take();
                                } catch (InterruptedException e) {
                                    throw new IllegalStateException(e);
                                }
                            });
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return sums[0] + sums[1];
    }
}
