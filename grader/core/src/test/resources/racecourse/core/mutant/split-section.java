class Stock {
    private final Lock lock = new ReentrantLock();
    private final StampedLock stamped = new StampedLock();
    private int items;
    private int taken;
    private int waiting;

    synchronized int take() throws InterruptedException {
        waiting++;
        while (items == 0) {
            wait();
        }
        waiting--;
        int left = items - 1;
        items = left;
        notifyAll();
        return left;
    }

    synchronized void putBack() {
        if (taken == 0) {
            throw new IllegalStateException("nothing was taken");
        }
        items++;
        tellSomebody();
    }

    synchronized void putBackAndTell(Stock other) {
        items++;
        other.tell();
    }

    private void tell() {
        tellSomebody();
    }

    private void tellSomebody() {
        notify();
    }

    void takeInBlock(int n) {
        synchronized (lock) {
            int left = items - n;
            items = left;
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

    void takeWithBothLocks(Stock other) {
        synchronized (lock) {
            synchronized (other) {
                if (items > other.items) {
                    items--;
                    other.items++;
                }
                taken++;
            }
        }
        synchronized (lock) {
            synchronized (other) {
                int left = items;
                items = left - other.items;
            }
        }
    }
}
