class TwoLists {
    private final Object left = new Object();
    private final Object right = new Object();

    void moveAll(TwoLists other) {
        synchronized (left) {
            synchronized (right) {
                move();
            }
        }
        synchronized (other) {
            move();
        }
    }

    synchronized void move() {}
}
