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
        if (lower < 0 || upper < 0) {
            throw new IllegalArgumentException("negative: " + Math.min(lower, upper));
        }
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
        try {
            lowerWriter.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the next join will throw it
        }
        upperWriter.join();
        return text.value();
    }
}
