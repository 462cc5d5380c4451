package racecourse.readwritelock;

/**
 * Lets any number of readers in together, and each writer alone.
 *
 * <p>It is meant to; run {@link Demo} to see what it does.
 */
public class ReadWriteMonitor {

    private int readers;
    private boolean writing;

    /** Waits until a reader may come in. */
    public void lockRead() throws InterruptedException {
        // TODO: between the question and the answer nobody else may come in. A writer who waits
        // already comes first.
        while (writing) {
            Thread.sleep(1); // surely the writer leaves meanwhile?
        }
        readers++;
    }

    /** A reader leaves. */
    public void unlockRead() {
        // TODO: who waits must be told. And if there was no reader at all?
        readers--;
    }

    /** Waits until a writer may come in. */
    public void lockWrite() throws InterruptedException {
        // TODO: a writer must be alone. A writer who gives up must not hold up anybody.
        while (writing || readers > 0) {
            Thread.sleep(1);
        }
        writing = true;
    }

    /** The writer leaves. */
    public void unlockWrite() {
        // TODO: the same as for readers.
        writing = false;
    }
}
