package racecourse.sharedtext;

/** The second count is checked when the first thread is already running. */
public class TwoWriters {

    public static String write(SharedText text, int lower, int upper) throws InterruptedException {
        if (lower < 0) {
            throw new IllegalArgumentException("lower: " + lower);
        }
        Thread small = new Thread(() -> append(text, 'o', lower));
        small.start();
        if (upper < 0) {
            throw new IllegalArgumentException("upper: " + upper);
        }
        Thread large = new Thread(() -> append(text, 'O', upper));
        large.start();
        small.join();
        large.join();
        return text.value();
    }

    private static void append(SharedText text, char c, int times) {
        for (int i = 0; i < times; i++) {
            text.append(c);
        }
    }
}
