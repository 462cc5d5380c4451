package racecourse.separatememory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import racecourse.Jvm;

/** Two processes write a text: one writes o, the other O. */
public class TwoProcesses {

    /** One thread does it all, and reads only what is there. */
    public static String write(int lower, int upper) throws IOException, InterruptedException {
        if (lower < 0 || upper < 0) {
            throw new IllegalArgumentException("a negative number of letters");
        }
        Process[] processes = new Process[2];
        try {
            processes[0] = Jvm.command(Writer.class, "o", "" + lower).start();
            processes[1] = Jvm.command(Writer.class, "O", "" + upper).start();
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            ByteArrayOutputStream[] errors = {
                new ByteArrayOutputStream(), new ByteArrayOutputStream()
            };
            boolean running = true;
            while (running) {
                running = processes[0].isAlive() || processes[1].isAlive();
                for (int i = 0; i < 2; i++) {
                    move(processes[i].getInputStream(), text);
                    move(processes[i].getErrorStream(), errors[i]);
                }
                if (running) {
                    Thread.sleep(5);
                }
            }
            for (int i = 0; i < 2; i++) {
                if (processes[i].exitValue() != 0) {
                    throw new IOException(
                            "exit code " + processes[i].exitValue() + ": " + errors[i]);
                }
            }
            return text.toString();
        } finally {
            for (Process process : processes) {
                end(process);
            }
        }
    }

    private static void move(InputStream from, ByteArrayOutputStream to) throws IOException {
        for (int there = from.available(); there > 0; there = from.available()) {
            to.write(from.readNBytes(there));
        }
    }

    private static void end(Process process) {
        if (process == null) {
            return;
        }
        process.toHandle().destroyForcibly();
        boolean interrupted = Thread.interrupted();
        while (process.isAlive()) {
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
