class Queue {
    private final Semaphore room = new Semaphore(2);
    private final Semaphore lock = new Semaphore(1);

    void put() throws InterruptedException {
        room.acquire();
        lock.acquire();
        lock.release();
    }
}
