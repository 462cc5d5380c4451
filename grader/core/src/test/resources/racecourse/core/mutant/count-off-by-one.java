class Room {
    private final Semaphore lock = new Semaphore(1);
    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch ended;

    Room(int n) {
        ended = new CountDownLatch(n);
    }
}
