class Both {
    void run() {
        try {
            step();
            other.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
