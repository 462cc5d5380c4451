class Room {
    private final Lock lock = new ReentrantLock();
    private int inside;

    int enter(Callable<Integer> task) throws Exception {
        lock.lock();
        try {
            if (inside == 0) return 0;
            return task.call();
        } finally {
            lock.unlock();
        }
    }

    void work(Runnable task) {
        lock.lock();
        try {
            task.run();
        } catch (IllegalStateException e) {
            inside = -1;
        } finally {
            lock.unlock();
        }
    }

    void cannotThrow() {
        lock.lock();
        try {
            inside++;
        } finally {
            lock.unlock();
        }
    }
}
