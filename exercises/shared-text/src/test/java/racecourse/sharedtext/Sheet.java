package racecourse.sharedtext;

/** A text that is right whatever the submission's is. */
final class Sheet extends SharedText {

    private final StringBuilder letters = new StringBuilder();

    @Override
    public synchronized void append(char c) {
        letters.append(c);
    }

    @Override
    public synchronized String value() {
        return letters.toString();
    }

    /** The text when all other threads have done what they can. */
    synchronized String valueWhenNothingElseHappens() throws InterruptedException {
        Standstill.await(this, () -> false);
        return value();
    }
}
