class Total {
    private final FileChannel channel;

    long get() throws IOException {
        try (FileLock lock = channel.lock()) {
            return read();
        }
    }

    long getOpened() throws IOException {
        try (FileChannel opened = open();
                FileLock lock = opened.lock()) {
            return read(opened);
        }
    }

    long getOrZero() {
        try (FileLock lock = channel.lock(0, 8, true)) {
            return read();
        } catch (IOException e) {
            return 0;
        }
    }
}
