package racecourse.explore.memory;

/** Makes the memory model's choices. */
public interface Oracle {

    /**
     * Which of several writes a racy read returns.
     *
     * @param candidates how many there are, at least 2; the newest is number 0
     * @param lasting whether the reader may see the old value for as long as it likes
     */
    int write(int candidates, boolean lasting);

    /** Whether volatile reads may come earlier in the synchronisation order than they are made. */
    boolean readsEarly();

    /** Whether the two halves of a long or double are read apart. */
    boolean tears();
}
