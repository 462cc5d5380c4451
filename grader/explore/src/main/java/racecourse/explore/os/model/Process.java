package racecourse.explore.os.model;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import racecourse.explore.engine.Run;
import racecourse.explore.os.ChildProcess;

/**
 * See {@link java.lang.Process}; what makes a CompletableFuture, a reader or a writer is
 * redirected.
 */
public final class Process {

    private final ChildProcess child;

    /** The readers and the writer that were asked for; they are shadows, and made elsewhere. */
    final Object[] wrappers = new Object[3];

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
