package racecourse.separatememory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import racecourse.Jvm;

/** Two processes write a text: one writes o, the other O. */
public class TwoProcesses {

    /** Four futures read, and two more know when the processes have ended. */
    public static String write(int lower, int upper) throws IOException, InterruptedException {
        if (lower < 0 || upper < 0) {
            throw new IllegalArgumentException("a negative number of letters");
        }
        Process first = Jvm.command(Writer.class, "o", "" + lower).start();
        try {
            Process second = Jvm.command(Writer.class, "O", "" + upper).start();
            try {
                CompletableFuture<String> one = result(first);
                CompletableFuture<String> other = result(second);
                return one.thenCombine(other, String::concat).get();
            } catch (ExecutionException e) {
                throw new IOException(e.getCause().getMessage(), e.getCause());
            } finally {
                end(second);
            }
        } finally {
            end(first);
        }
    }

    private static CompletableFuture<String> result(Process process) {
        CompletableFuture<String> output = all(process.getInputStream());
        CompletableFuture<String> errors = all(process.getErrorStream());
        return process.onExit()
                .thenCompose(
                        ended -> ended.exitValue() == 0 ? output : errors.thenCompose(
                                text -> CompletableFuture.failedFuture(
                                        new IOException(
                                                "exit code " + ended.exitValue() + ": " + text))));
    }

    private static CompletableFuture<String> all(InputStream in) {
        CompletableFuture<String> all = new CompletableFuture<>();
        // A thread of its own: the common pool may have too few for four that wait.
        Thread reader =
                new Thread(
                        () -> {
                            try (in) {
                                all.complete(new String(in.readAllBytes()));
                            } catch (IOException e) {
                                all.completeExceptionally(new UncheckedIOException(e));
                            }
                        });
        reader.setDaemon(true);
        reader.start();
        return all;
    }

    private static void end(Process process) {
        process.destroyForcibly();
        process.onExit().join();
    }
}
