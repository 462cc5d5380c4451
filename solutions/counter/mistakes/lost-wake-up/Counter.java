package racecourse.counter;

/** It checks the flag outside the monitor, so the notification can come before the wait. */
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

    private void enter() {
        while (!take()) {
            synchronized (this) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private synchronized boolean take() {
        boolean free = !taken;
        taken = true;
        return free;
    }

    private synchronized void leave() {
        taken = false;
        notify();
    }
}
