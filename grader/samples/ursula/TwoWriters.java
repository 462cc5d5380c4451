package racecourse.sharedtext;

class TwoWriters {
    static String write(SharedText text, int lower, int upper) throws InterruptedException {
        if (lower < 0 || upper < 0) {
            throw new IllegalArgumentException("a negative count");
        }
        Thread first = new Thread(() -> append(text, 'o', lower));
        Thread second = new Thread(() -> append(text, 'O', upper));
        first.start();
        second.start();
        first.join();
        second.join();
        return text.value();
    }

    private static void append(SharedText text, char c, int times) {
        for (int i = 0; i < times; i++) {
            text.append(c);
        }
    }
}
