package racecourse.sharedtext;

/** The loop runs once more than it should. */
public class TwoWriters {

    public static String write(SharedText text, int lower, int upper) throws InterruptedException {
        if (lower < 0 || upper < 0) {
            throw new IllegalArgumentException("counts must not be negative");
        }
        Thread small = new Thread(() -> append(text, 'o', lower));
        Thread large = new Thread(() -> append(text, 'O', upper));
        small.start();
        large.start();
        small.join();
        large.join();
        return text.value();
    }

    private static void append(SharedText text, char c, int times) {
        for (int i = 0; i <= times; i++) {
            text.append(c);
        }
    }
}
