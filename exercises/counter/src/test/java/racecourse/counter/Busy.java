package racecourse.counter;

/** A counter whose calls last until run has ended, or until nothing else can happen. */
final class Busy extends Counter {

    private boolean ended;

    Busy() {
        super(0);
    }

    @Override
    public void increment() {
        last();
    }

    @Override
    public void decrement() {
        last();
    }

    private synchronized void last() {
        try {
            Standstill.await(this, () -> ended);
        } catch (InterruptedException e) {
            // run may tell its threads to stop
        }
    }

    /** Lets the calls end. */
    synchronized void runHasEnded() {
        ended = true;
        notifyAll();
    }
}
