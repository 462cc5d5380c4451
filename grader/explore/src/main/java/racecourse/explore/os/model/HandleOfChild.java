package racecourse.explore.os.model;

import java.util.stream.Stream;
import racecourse.explore.os.ChildProcess;

/** What Process.toHandle gives. */
record HandleOfChild(ChildProcess child) implements ProcessHandle {

    @Override
    public long pid() {
        return child.pid();
    }

    @Override
    public boolean isAlive() {
        return child.isAlive();
    }

    @Override
    public boolean destroy() {
        return child.signal(false);
    }

    @Override
    public boolean destroyForcibly() {
        return child.signal(true);
    }

    @Override
    public boolean supportsNormalTermination() {
        return true;
    }

    @Override
    public Stream<ProcessHandle> children() {
        return Stream.of();
    }

    @Override
    public Stream<ProcessHandle> descendants() {
        return Stream.of();
    }
}
