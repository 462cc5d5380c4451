package racecourse.processqueue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Run it several times. It is not graded, and you needn't change it. */
public class Demo {

    private static final int ITEMS = 1_000;

    /**
     * Without arguments: starts two producers, and consumes. With a file and a number: produces.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 2) {
            produce(Path.of(args[0]), Long.parseLong(args[1]));
            return;
        }
        Path file = Files.createTempFile("queue", ".dat");
        try (ProcessQueue queue = new ProcessQueue(file, 10)) {
            Process one = start(file, 0);
            Process other = start(file, ITEMS);
            Set<Long> taken = new HashSet<>();
            for (int i = 0; i < 2 * ITEMS; i++) {
                taken.add(queue.take());
            }
            one.waitFor();
            other.waitFor();
            System.out.println(
                    "took " + taken.size() + " different items of " + 2 * ITEMS + " that were put");
        } finally {
            Files.delete(file);
        }
    }

    private static void produce(Path file, long first) throws IOException, InterruptedException {
        try (ProcessQueue queue = new ProcessQueue(file, 10)) {
            for (long item = first; item < first + ITEMS; item++) {
                queue.put(item);
            }
        }
    }

    private static Process start(Path file, long first) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        return new ProcessBuilder(
                        java, "-cp", classPath, Demo.class.getName(), file.toString(), "" + first)
                .inheritIO()
                .start();
    }
}
