class Both {
    void run() {
        try {
            step();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
