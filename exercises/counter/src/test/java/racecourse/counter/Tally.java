package racecourse.counter;

/** Counts the calls, whatever the submission's counter does. */
final class Tally extends Counter {

    private int ups;
    private int downs;

    Tally() {
        super(0);
    }

    @Override
    public synchronized void increment() {
        ups++;
    }

    @Override
    public synchronized void decrement() {
        downs++;
    }

    @Override
    public synchronized long value() {
        return (long) ups - downs;
    }

    /** Says how often it was counted up and down. */
    synchronized String calls() {
        return ups + " increments and " + downs + " decrements";
    }

    /** The same when all other threads have done what they can. */
    synchronized String callsWhenNothingElseHappens() throws InterruptedException {
        Standstill.await(this, () -> false);
        return calls();
    }
}
