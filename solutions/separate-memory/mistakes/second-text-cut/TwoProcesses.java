package racecourse.separatememory;

import racecourse.Jvm;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Two processes write a text: one writes o, the other O. */
public class TwoProcesses {

    private TwoProcesses() {}

    /**
     * Runs two processes of {@link Writer} at the same time, and returns everything that they
     * wrote.
     */
    public static String write(int lower, int upper) throws IOException, InterruptedException {
        if (lower < 0 || upper < 0) {
            throw new IllegalArgumentException("a negative number of letters");
        }
        try (Child first = new Child("o", lower);
                Child second = new Child("O", upper)) {
            return first.output() + second.output();
        }
    }

    /** A process, and who reads what it writes: a pipe that nobody reads is full some day. */
    private static final class Child implements AutoCloseable {

        private static final int MOST_ERRORS = 1 << 16;

        private final Process process;
        private final Reader output;
        private final Reader errors;

        Child(String letter, int times) throws IOException {
            process = Jvm.command(Writer.class, letter, String.valueOf(times)).start();
            output =
                    new Reader(
                            process.getInputStream(),
                            letter.equals("o") ? Integer.MAX_VALUE : 1 << 16);
            errors = new Reader(process.getErrorStream(), MOST_ERRORS);
        }

        /** What it wrote, once it has ended. */
        String output() throws IOException, InterruptedException {
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException(
                        "a process ended with exit code " + code + ": " + errors.text());
            }
            return output.text();
        }

        /** Ends it if it still runs. Being killed takes a moment. */
        @Override
        public void close() {
            process.destroyForcibly();
            boolean interrupted = false;
            while (true) {
                try {
                    process.waitFor();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Reads a stream to its end, and keeps the beginning. Reading can't be interrupted. */
    private static final class Reader extends Thread {

        private final InputStream in;
        private final int most;
        private byte[] bytes;
        private IOException failure;

        Reader(InputStream in, int most) {
            this.in = in;
            this.most = most;
            setDaemon(true);
            start();
        }

        @Override
        public void run() {
            try {
                bytes = in.readNBytes(most);
                in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                failure = e;
            }
        }

        String text() throws IOException, InterruptedException {
            join();
            if (failure != null) {
                throw failure;
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
