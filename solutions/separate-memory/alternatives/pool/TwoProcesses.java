package racecourse.separatememory;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two processes write a text: one writes o, the other O. */
public class TwoProcesses {

    /** A pool reads all four streams. */
    public static String write(int lower, int upper) throws IOException, InterruptedException {
        if (lower < 0 || upper < 0) {
            throw new IllegalArgumentException("a negative number of letters");
        }
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Process> processes = new ArrayList<>();
        try {
            processes.add(start('o', lower));
            processes.add(start('O', upper));
            List<Future<String>> outputs = new ArrayList<>();
            List<Future<String>> errors = new ArrayList<>();
            for (Process process : processes) {
                outputs.add(pool.submit(() -> read(process.getInputStream())));
                errors.add(pool.submit(() -> read(process.getErrorStream())));
            }
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 2; i++) {
                int code = processes.get(i).waitFor();
                if (code != 0) {
                    throw new IOException("exit code " + code + "\n" + errors.get(i).get());
                }
                text.append(outputs.get(i).get());
            }
            return text.toString();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            processes.forEach(Process::destroy);
            boolean interrupted = false;
            for (Process process : processes) {
                while (process.isAlive()) {
                    try {
                        process.waitFor();
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                }
            }
            pool.shutdownNow();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Process start(char letter, int times) throws IOException {
        String java = System.getProperty("java.home") + "/bin/java";
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "racecourse.separatememory.Writer",
                        String.valueOf(letter),
                        String.valueOf(times))
                .start();
    }

    private static String read(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        byte[] some = new byte[100];
        for (int count = in.read(some); count >= 0; count = in.read(some)) {
            text.append(new String(some, 0, count));
        }
        return text.toString();
    }
}
