class Sender {
    private final OutputStream out;

    void send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }
}
