package racecourse.processqueue;

import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Path;

/** Calls of threads that are interrupted, perhaps before they wait. */
final class Interrupts {

    /** How a call ends that is interrupted. */
    static final String ENDED = "ended as it must";

    private Interrupts() {}

    /** A call of a queue. */
    @FunctionalInterface
    interface Call {
        /** Makes it. */
        void on(ProcessQueue queue) throws Exception;
    }

    /** How such a call of an interrupted thread ends: {@link #ENDED}, or what it does instead. */
    static String end(Path file, Call call) throws Throwable {
        Throwable thrown = thrownBy(file, call);
        // An interrupt that comes while the file is in use closes its channel, and who gives a lock
        // back then learns that it is closed.
        boolean interrupted =
                thrown instanceof InterruptedException
                        || thrown instanceof FileLockInterruptionException
                        || thrown instanceof ClosedChannelException;
        return interrupted ? ENDED : thrown == null ? "returned" : "threw " + thrown;
    }

    /** Whether it throws InterruptedException. */
    static boolean throwsIt(Path file, Call call) throws Throwable {
        return thrownBy(file, call) instanceof InterruptedException;
    }

    private static Throwable thrownBy(Path file, Call call) throws Throwable {
        ProcessQueue own = new ProcessQueue(file, 1);
        Throwable[] thrown = new Throwable[1];
        Thread waiter =
                new Thread(
                        () -> {
                            try {
                                call.on(own);
                            } catch (Throwable e) {
                                thrown[0] = e;
                            }
                        });
        waiter.start();
        waiter.interrupt();
        waiter.join();
        return thrown[0];
    }
}
