package racecourse.sharedtext;

/** A text whose appends last until write has ended, or until nothing else can happen. */
final class Busy extends SharedText {

    private boolean ended;

    @Override
    public synchronized void append(char c) {
        try {
            Standstill.await(this, () -> ended);
        } catch (InterruptedException e) {
            // write may tell its threads to stop
        }
    }

    @Override
    public String value() {
        return "";
    }

    /** Lets the appends end. */
    synchronized void writeHasEnded() {
        ended = true;
        notifyAll();
    }
}
