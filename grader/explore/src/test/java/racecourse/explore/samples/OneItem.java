package racecourse.explore.samples;

/** A queue with room for one. */
final class OneItem {

    private final boolean wakesAll;
    private Integer item;

    OneItem(boolean wakesAll) {
        this.wakesAll = wakesAll;
    }

    synchronized void put(int value) throws InterruptedException {
        while (item != null) {
            wait();
        }
        item = value;
        wake();
    }

    synchronized int take() throws InterruptedException {
        while (item == null) {
            wait();
        }
        int value = item;
        item = null;
        wake();
        return value;
    }

    private void wake() {
        if (wakesAll) {
            notifyAll();
        } else {
            notify();
        }
    }
}
