class Sum {
    private final ReentrantLock lock = new ReentrantLock();
    private final StampedLock stamped = new StampedLock();
    private int sum;

    void add(int n) {
        lock.lock();
        try {
            sum += n;
        } finally {
            lock.unlock();
        }
    }

    boolean tryToAdd(int n) {
        if (!lock.tryLock()) {
            return false;
        }
        sum += n;
        lock.unlock();
        return true;
    }

    int read() {
        long stamp = stamped.readLock();
        try {
            return sum;
        } finally {
            stamped.unlockRead(stamp);
        }
    }

    void giveBackOnly() {
        lock.unlock();
    }
}
