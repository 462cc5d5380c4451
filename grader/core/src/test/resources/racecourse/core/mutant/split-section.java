class Stock {
    private final Lock lock = new ReentrantLock();
    private final StampedLock stamped = new StampedLock();
    private int items;
    private int taken;

    synchronized int take() throws InterruptedException {
        while (items == 0) {
            wait();
        }
        int left = items - 1;
        items = left;
        notifyAll();
        return left;
    }

    void takeInBlock(int n) {
        synchronized (lock) {
            items -= n;
            taken += n;
        }
    }

    void takeLocked() {
        lock.lock();
        try {
            items--;
            taken++;
        } finally {
            lock.unlock();
        }
    }

    void takeStamped() {
        long stamp = stamped.writeLock();
        items--;
        taken++;
        stamped.unlockWrite(stamp);
    }

    void takeFromFile() throws IOException {
        try (FileLock fileLock = channel.lock()) {
            items--;
            taken++;
        }
    }
}
