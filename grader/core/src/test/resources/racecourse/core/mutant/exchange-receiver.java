class Hall {
    private final Lock door = new ReentrantLock();
    private final Lock gate = new ReentrantLock();
    private final Condition seat = door.newCondition();
    private final Condition show = door.newCondition();
    private final Semaphore tickets = new Semaphore(1);

    void enter() throws InterruptedException {
        tickets.acquire();
        door.lock();
        try {
            seat.await();
        } finally {
            door.unlock();
        }
    }
}
