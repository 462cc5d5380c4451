class Sum {
    private final Object lock = new Object();
    private int sum;

    int add(int n) {
        synchronized (lock) {
            sum += n;
            return sum;
        }
    }
}
