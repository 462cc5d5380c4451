class Gate {
    synchronized void pass() throws InterruptedException {
        while (closed) {
            wait();
        }
        do {
            wait();
        } while (closed);
        while (spinning) ;
        while (true) {
            wait();
        }
    }

    void count() throws InterruptedException {
        while (n < 3) {
            n++;
        }
        while (!pool.awaitTermination(1, TimeUnit.HOURS)) {}
    }
}
