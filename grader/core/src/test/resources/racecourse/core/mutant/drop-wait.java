class Gate {
    synchronized void pass() throws InterruptedException {
        while (closed) wait();
        if (closed) {
            wait(1_000);
        }
        latch.await();
    }
}
