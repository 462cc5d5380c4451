class Log {
    private final RandomAccessFile file;

    void add(long item) throws IOException {
        write(place(), item);
        write(COUNT, count() + 1); // now it is there
        file.seek(0);
        file.writeLong(item);
        file.seek(8);
    }
}
