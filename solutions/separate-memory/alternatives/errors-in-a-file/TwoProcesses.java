package racecourse.separatememory;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import racecourse.Jvm;

/** Two processes write a text: one writes o, the other O. */
public class TwoProcesses {

    /** Each process has a task that reads its output, and a file for its errors. */
    public static String write(int lower, int upper) throws IOException, InterruptedException {
        if (lower < 0 || upper < 0) {
            throw new IllegalArgumentException("a negative number of letters");
        }
        try (Child one = new Child("o", lower);
                Child other = new Child("O", upper)) {
            return one.result() + other.result();
        } catch (ExecutionException e) {
            throw new IOException("reading failed", e.getCause());
        }
    }

    private static final class Child implements AutoCloseable {
        private final File errors;
        private final Process process;
        private final FutureTask<String> output;

        Child(String letter, int times) throws IOException {
            errors = File.createTempFile("errors", null);
            process =
                    Jvm.command(Writer.class, letter, Integer.toString(times))
                            .redirectError(errors)
                            .start();
            output = new FutureTask<>(this::read);
            new Thread(output).start();
        }

        private String read() throws IOException {
            try (BufferedReader reader = process.inputReader()) {
                StringBuilder text = new StringBuilder();
                char[] some = new char[4096];
                int count;
                while ((count = reader.read(some)) >= 0) {
                    text.append(some, 0, count);
                }
                return text.toString();
            }
        }

        String result() throws IOException, InterruptedException, ExecutionException {
            String text = output.get();
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException(
                        "exit code " + code + ": " + Files.readString(errors.toPath()));
            }
            return text;
        }

        @Override
        public void close() throws IOException {
            process.destroyForcibly().onExit().join();
            Files.deleteIfExists(errors.toPath());
        }
    }
}
