class Both {
    void run() {
        first.start();
        threads.forEach(Thread::start);
    }
}
