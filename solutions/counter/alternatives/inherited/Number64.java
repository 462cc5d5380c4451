package racecourse.counter;

/** A number with a lock. */
abstract class Number64 {

    private final Object lock = new Object();
    private long number;

    Number64(long number) {
        this.number = number;
    }

    final void add(long delta) {
        synchronized (lock) {
            number += delta;
        }
    }

    final long get() {
        synchronized (lock) {
            return number;
        }
    }
}
