package racecourse.counter;

/** After wait it does not look again whether the mutex is free. */
public class Counter {

    private boolean taken;
    private long value;

    public Counter(long initial) {
        value = initial;
    }

    public void increment() {
        enter();
        value++;
        leave();
    }

    public void decrement() {
        enter();
        value--;
        leave();
    }

    public long value() {
        enter();
        long now = value;
        leave();
        return now;
    }

    private synchronized void enter() {
        if (taken) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        taken = true;
    }

    private synchronized void leave() {
        taken = false;
        notify();
    }
}
