package racecourse.processcounter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Run it several times. It is not graded, and you needn't change it. */
public class Demo {

    /** Without arguments: starts the two processes. With a file, a number and how often: is one. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 3) {
            addAgainAndAgain(Path.of(args[0]), Long.parseLong(args[1]), Integer.parseInt(args[2]));
            return;
        }
        Path file = Files.createTempFile("counter", ".dat");
        try (SharedCounter counter = new SharedCounter(file)) {
            counter.add(10);
            Process up = start(file, "1", "10000");
            Process down = start(file, "-1", "10001");
            int ups = up.waitFor();
            int downs = down.waitFor();
            System.out.println("the processes ended with exit codes " + ups + " and " + downs);
            System.out.println("10 + 10000 - 10001 = " + counter.get() + " (it should be 9)");
        } finally {
            Files.delete(file);
        }
    }

    private static void addAgainAndAgain(Path file, long delta, int times) throws IOException {
        try (SharedCounter counter = new SharedCounter(file)) {
            for (int i = 0; i < times; i++) {
                counter.add(delta);
            }
        }
    }

    private static Process start(Path file, String delta, String times) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        return new ProcessBuilder(
                        java, "-cp", classPath, Demo.class.getName(), file.toString(), delta, times)
                .inheritIO()
                .start();
    }
}
