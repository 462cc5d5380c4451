package racecourse.explore.os.model;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import racecourse.explore.engine.Run;
import racecourse.explore.os.ChildProcess;

/** See {@link java.lang.Process}; what makes a CompletableFuture is redirected. */
public final class Process {

    private final ChildProcess child;
    private BufferedReader outputReader;
    private BufferedReader errorReader;
    private BufferedWriter inputWriter;

    Process(ChildProcess child) {
        this.child = child;
    }

    ChildProcess child() {
        return child;
    }

    public OutputStream getOutputStream() {
        return child.input();
    }

    public InputStream getInputStream() {
        return child.output();
    }

    public InputStream getErrorStream() {
        return child.errors();
    }

    public BufferedReader inputReader() {
        return inputReader(StandardCharsets.UTF_8);
    }

    public BufferedReader inputReader(Charset charset) {
        if (outputReader == null) {
            outputReader = new BufferedReader(new InputStreamReader(child.output(), charset));
        }
        return outputReader;
    }

    public BufferedReader errorReader() {
        return errorReader(StandardCharsets.UTF_8);
    }

    public BufferedReader errorReader(Charset charset) {
        if (errorReader == null) {
            errorReader = new BufferedReader(new InputStreamReader(child.errors(), charset));
        }
        return errorReader;
    }

    public BufferedWriter outputWriter() {
        return outputWriter(StandardCharsets.UTF_8);
    }

    public BufferedWriter outputWriter(Charset charset) {
        if (inputWriter == null) {
            inputWriter = new BufferedWriter(new OutputStreamWriter(child.input(), charset));
        }
        return inputWriter;
    }

    public int waitFor() throws InterruptedException {
        child.await(Run.FOREVER);
        return child.exitCode();
    }

    public boolean waitFor(long timeout, TimeUnit unit) throws InterruptedException {
        return child.await(Math.min(unit.toNanos(timeout), Run.FOREVER - 1));
    }

    public boolean waitFor(java.time.Duration duration) throws InterruptedException {
        return waitFor(duration.toMillis(), TimeUnit.MILLISECONDS);
    }

    public int exitValue() {
        if (child.isAlive()) {
            throw new IllegalThreadStateException("process hasn't exited");
        }
        return child.exitCode();
    }

    public boolean isAlive() {
        return child.isAlive();
    }

    public void destroy() {
        child.destroy(false);
    }

    public Process destroyForcibly() {
        child.destroy(true);
        return this;
    }

    public boolean supportsNormalTermination() {
        return true;
    }

    public long pid() {
        return child.pid();
    }

    public ProcessHandle toHandle() {
        return new HandleOfChild(child);
    }

    public ProcessHandle.Info info() {
        return toHandle().info();
    }

    public Stream<ProcessHandle> children() {
        return Stream.of();
    }

    public Stream<ProcessHandle> descendants() {
        return Stream.of();
    }

    @Override
    public String toString() {
        return "Process[pid=" + pid() + "]";
    }
}
