class Total {
    private final FileChannel channel;

    void set(long value) throws IOException {
        channel.write(ByteBuffer.allocate(8).putLong(0, value), 16);
        channel.write(ByteBuffer.allocate(8));
        int count = channel.write(ByteBuffer.allocate(8), 24);
    }
}
