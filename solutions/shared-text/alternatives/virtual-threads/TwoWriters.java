package racecourse.sharedtext;

/** Two virtual threads. */
public class TwoWriters {

    public static String write(SharedText text, int lower, int upper) throws InterruptedException {
        if (lower < 0 || upper < 0) {
            throw new IllegalArgumentException("counts must not be negative");
        }
        Thread small = Thread.startVirtualThread(() -> append(text, 'o', lower));
        Thread large = Thread.startVirtualThread(() -> append(text, 'O', upper));
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
