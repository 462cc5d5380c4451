package racecourse.explore.os.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import racecourse.explore.os.ChildProcess;

/** See {@link java.lang.ProcessHandle}; what makes a CompletableFuture is redirected. */
public interface ProcessHandle {

    static ProcessHandle current() {
        ChildProcess current = ChildProcess.current();
        return current == null ? HandleOfScenario.ONLY : new HandleOfChild(current);
    }

    static Optional<ProcessHandle> of(long pid) {
        return current().children().filter(child -> child.pid() == pid).findFirst();
    }

    /** See {@link java.lang.ProcessHandle.Info}. */
    interface Info {

        default Optional<String> command() {
            return Optional.of(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        }
    }

    default Info info() {
        return new Info() {};
    }

    long pid();

    boolean isAlive();

    boolean destroy();

    boolean destroyForcibly();

    boolean supportsNormalTermination();

    Stream<ProcessHandle> children();

    Stream<ProcessHandle> descendants();

    /** What the scenario's own process is. */
    final class HandleOfScenario implements ProcessHandle {

        static final ProcessHandle ONLY = new HandleOfScenario();

        private HandleOfScenario() {}

        @Override
        public long pid() {
            return 1;
        }

        @Override
        public boolean isAlive() {
            return true;
        }

        @Override
        public boolean destroy() {
            throw new IllegalStateException("destroy of current process not allowed");
        }

        @Override
        public boolean destroyForcibly() {
            return destroy();
        }

        @Override
        public boolean supportsNormalTermination() {
            return true;
        }

        @Override
        public Stream<ProcessHandle> children() {
            List<ProcessHandle> alive = new ArrayList<>();
            for (ChildProcess child : ChildProcess.ofCurrent()) {
                if (child.isAlive()) {
                    alive.add(new HandleOfChild(child));
                }
            }
            return alive.stream();
        }

        @Override
        public Stream<ProcessHandle> descendants() {
            return children();
        }
    }
}
