package racecourse.explore.samples;

/** Takes two locks in the order in which they are given. */
class TwoLocks {

    void both(Object first, Object second) {
        synchronized (first) {
            synchronized (second) {
                notifyNobody(second);
            }
        }
    }

    private static void notifyNobody(Object lock) {
        lock.notifyAll();
    }
}
