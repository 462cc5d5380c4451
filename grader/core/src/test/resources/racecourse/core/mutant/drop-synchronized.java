class Sums {
    private static int all;
    private int own;

    synchronized void add(int n) {
        own += n;
    }

    private static synchronized void addToAll(int n) {
        all += n;
    }
}
