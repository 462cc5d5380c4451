package racecourse.boundedqueue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Sends 10,000 numbers from two producers to two consumers, five times, and counts what arrives.
 */
public class Demo {

    private static final int ITEMS = 10_000;

    private Demo() {}

    public static void main(String[] args) throws InterruptedException {
        List<Integer> items = IntStream.range(0, ITEMS).boxed().toList();
        for (int round = 1; round <= 5; round++) {
            List<Integer> taken = ProducerConsumer.transfer(items, 2, 2, 10);
            Set<Integer> different = new HashSet<>(taken);
            different.remove(null);
            System.out.printf(
                    "Round %d: %d items sent, %d arrived, %d of them different%n",
                    round, ITEMS, taken.size(), different.size());
        }
    }
}
