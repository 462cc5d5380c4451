class Both {
    void run() throws Exception {
        first.join();
        future.get();
        int result = future.get();
        pool.awaitTermination(1, TimeUnit.HOURS);
        try (var closed = Executors.newCachedThreadPool()) {
            closed.submit(task).get();
        }
    }
}
