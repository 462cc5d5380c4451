package racecourse.separatememory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import racecourse.Jvm;

/** Two processes write a text: one writes o, the other O. */
public class TwoProcesses {

    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final CountDownLatch read = new CountDownLatch(4);
    private final Process[] processes = new Process[2];

    private TwoProcesses() {}

    /** All that both write comes into one text, as it comes. */
    public static String write(int lower, int upper) throws IOException, InterruptedException {
        if (lower < 0 || upper < 0) {
            throw new IllegalArgumentException("a negative number of letters");
        }
        return new TwoProcesses().run(lower, upper);
    }

    private String run(int lower, int upper) throws IOException, InterruptedException {
        try {
            OutputStream first = begin(0, "o", lower);
            OutputStream second = begin(1, "O", upper);
            read.await();
            check(processes[0], first);
            check(processes[1], second);
            return text.toString();
        } finally {
            end(processes[0]);
            end(processes[1]);
        }
    }

    private OutputStream begin(int i, String letter, int times) throws IOException {
        processes[i] = Jvm.command(Writer.class, letter, String.valueOf(times)).start();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        move(processes[i].getInputStream(), text);
        move(processes[i].getErrorStream(), errors);
        return errors;
    }

    private void move(InputStream from, OutputStream to) {
        Thread mover =
                new Thread(
                        () -> {
                            try {
                                from.transferTo(to);
                            } catch (IOException e) {
                                // The process is being ended.
                            }
                            read.countDown();
                        });
        mover.setDaemon(true);
        mover.start();
    }

    private static void check(Process process, OutputStream errors)
            throws IOException, InterruptedException {
        int code = process.waitFor();
        if (code != 0) {
            throw new IOException("exit code " + code + ", " + errors);
        }
    }

    private static void end(Process process) {
        if (process != null) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
