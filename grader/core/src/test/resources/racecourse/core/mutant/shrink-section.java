class Stock {
    private static int made;
    private final Lock lock = new ReentrantLock();
    private int items;
    private int taken;

    static synchronized void make(int n) {
        made += n;
        made++;
    }

    int takeInBlock() {
        synchronized (this) {
            int before = items;
            items--;
            return before + items;
        }
    }

    synchronized int takeAll() {
        int before = items;
        items = 0;
        return before;
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

    void takeWithoutTry(int n) {
        lock.lock();
        items -= n;
        taken += n;
        lock.unlock();
    }

    synchronized void oneStatement() {
        items++;
    }

    void takeFromFile() throws IOException {
        try (FileLock fileLock = channel.lock()) {
            items--;
            taken++;
        }
    }
}
