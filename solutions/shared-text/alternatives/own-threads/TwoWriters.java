package racecourse.sharedtext;

/** A thread class of its own. */
public class TwoWriters {

    public static String write(SharedText text, int lower, int upper) throws InterruptedException {
        if (lower < 0 || upper < 0) {
            throw new IllegalArgumentException("counts must not be negative");
        }
        Writer small = new Writer(text, 'o', lower);
        Writer large = new Writer(text, 'O', upper);
        large.start();
        small.start();
        large.join();
        small.join();
        return text.value();
    }

    private static final class Writer extends Thread {
        private final SharedText text;
        private final char letter;
        private final int times;

        Writer(SharedText text, char letter, int times) {
            this.text = text;
            this.letter = letter;
            this.times = times;
        }

        @Override
        public void run() {
            for (int i = 0; i < times; i++) {
                text.append(letter);
            }
        }
    }
}
