package racecourse.allcores;

/** Run it several times. It is not graded, and you needn't change it. */
public class Demo {

    private static final long NUMBERS = 100_000_000;
    private static final long HITS = 56_953_279;

    private Demo() {}

    public static void main(String[] args) throws InterruptedException {
        for (int workers : new int[] {1, 2, 3, 4}) {
            long begin = System.nanoTime();
            long hits = ParallelCounter.count(0, NUMBERS, Demo::hasSeven, workers);
            System.out.printf(
                    "%d worker(s): %d of %d numbers have a 7 (it should be %d), in %d ms%n",
                    workers, hits, NUMBERS, HITS, (System.nanoTime() - begin) / 1_000_000);
        }
    }

    private static boolean hasSeven(long n) {
        while (n > 0 && n % 10 != 7) {
            n /= 10;
        }
        return n > 0;
    }
}
