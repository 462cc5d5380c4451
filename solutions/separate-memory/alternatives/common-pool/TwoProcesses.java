package racecourse.separatememory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import racecourse.Jvm;

/** Two processes write a text: one writes o, the other O. */
public class TwoProcesses {

    /** The outputs are read by the common pool, and the errors by it, too. */
    public static String write(int lower, int upper) throws IOException, InterruptedException {
        if (lower < 0 || upper < 0) {
            throw new IllegalArgumentException("a negative number of letters");
        }
        Process first = Jvm.command(Writer.class, "o", "" + lower).start();
        Process second = Jvm.command(Writer.class, "O", "" + upper).start();
        try {
            CompletableFuture<String> one = read(first.getInputStream());
            CompletableFuture<String> other = read(second.getInputStream());
            CompletableFuture<String> trouble = read(first.getErrorStream());
            CompletableFuture<String> moreTrouble = read(second.getErrorStream());
            check(first.waitFor(), trouble.get());
            check(second.waitFor(), moreTrouble.get());
            return one.get() + other.get();
        } catch (ExecutionException e) {
            throw new IOException(e);
        } finally {
            first.destroyForcibly();
            second.destroyForcibly();
            CompletableFuture.allOf(first.onExit(), second.onExit()).join();
        }
    }

    private static void check(int code, String errors) throws IOException {
        if (code != 0) {
            throw new IOException(code + ": " + errors);
        }
    }

    private static CompletableFuture<String> read(InputStream in) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return new String(in.readAllBytes());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
