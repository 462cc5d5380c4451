class Total {
    private final FileChannel channel;
    private final Lock lock = locks.lock();

    long get() throws IOException {
        try (FileLock lock = channel.lock()) {
            return read();
        }
    }

    void add() throws IOException {
        FileLock lock = file.getChannel().tryLock(0, 8, false);
        if (lock != null) {
            write(read() + 1);
            lock.release();
        }
    }
}
