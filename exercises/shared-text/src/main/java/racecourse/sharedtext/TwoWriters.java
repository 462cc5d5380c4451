package racecourse.sharedtext;

/** Lets two threads write one text. */
public class TwoWriters {

    /**
     * One thread appends 'o' {@code lower} times while another appends 'O' {@code upper} times.
     *
     * @return the whole text once both are done
     * @throws IllegalArgumentException if a count is negative; nothing has been appended then, and
     *     no thread started
     * @throws InterruptedException if the caller is interrupted while it waits
     */
    public static String write(SharedText text, int lower, int upper) throws InterruptedException {
        // TODO: refuse negative counts.
        Thread lowerWriter =
                new Thread(
                        () -> {
                            for (int i = 0; i < lower; i++) {
                                text.append('o');
                            }
                        });
        Thread upperWriter =
                new Thread(
                        () -> {
                            for (int i = 0; i < upper; i++) {
                                text.append('O');
                            }
                        });
        lowerWriter.start();
        upperWriter.start();
        // TODO: return only after both threads are done.
        return text.value();
    }
}
