class Both {
    private final CountDownLatch done = new CountDownLatch(2);
    private final Condition change = lock.newCondition();

    void run() throws Exception {
        first.join();
        done.await();
        change.await();
        while (second.isAlive()) {
            second.join();
        }
        pool.awaitTermination(1, TimeUnit.HOURS);
    }
}
