package racecourse.counter;

/** A mutex from a flag, wait and notify. An interrupt is remembered for later. */
public class Counter {

    private final Mutex mutex = new Mutex();
    private long value;

    public Counter(long initial) {
        value = initial;
    }

    public void increment() {
        mutex.enter();
        value++;
        mutex.leave();
    }

    public void decrement() {
        mutex.enter();
        value--;
        mutex.leave();
    }

    public long value() {
        mutex.enter();
        long now = value;
        mutex.leave();
        return now;
    }

    private static class Mutex {
        private boolean taken;

        synchronized void enter() {
            boolean interrupted = false;
            while (taken) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            taken = true;
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        synchronized void leave() {
            taken = false;
            notify();
        }
    }
}
