package racecourse.explore.engine;

import racecourse.explore.engine.ModelThread.State;
import racecourse.explore.memory.View;
import racecourse.explore.schedule.Choice;
import racecourse.explore.schedule.Footprint;

/** Starting, joining, interrupting, parking and sleeping, with their happens-before edges. */
public final class ThreadControl {

    /** What a trace says of a wait that has ended without a reason. */
    public static final String SPURIOUS_WAKE_UP = "wake up (spuriously)";

    private ThreadControl() {}

    /** {@link Thread#start}. */
    public static void start(ModelThread starter, ModelThread started) {
        if (started.state != State.NEW) {
            throw new IllegalThreadStateException();
        }
        starter.run.start(starter, started);
    }

    /**
     * {@link Thread#join}; like the JDK's, it doesn't look at the interrupt flag if there is
     * nothing to wait for.
     *
     * @param nanos the time limit, or {@link Run#FOREVER}
     */
    public static void join(ModelThread thread, ModelThread other, long nanos)
            throws InterruptedException {
        if (!other.alive()) {
            thread.view.join(other.endedAt);
            return;
        }
        throwIfInterrupted(thread);
        boolean late = thread.run.await(thread, State.JOINING, other, nanos);
        if (!other.alive()) {
            thread.view.join(other.endedAt);
        } else if (!late) {
            throwIfInterrupted(thread);
        }
    }

    /** {@link Thread#isAlive}; who sees that a thread has ended knows all that it did. */
    public static boolean isAlive(ModelThread thread, ModelThread other) {
        if (other.state == State.ENDED) {
            thread.view.join(other.endedAt);
        }
        return other.alive();
    }

    /** {@link Thread#interrupt}. */
    public static void interrupt(ModelThread thread, ModelThread other) {
        thread.run.change();
        if (!other.alive()) {
            return;
        }
        Footprint.touchThread(other.number, true);
        other.interrupted = true;
        other.interruptedBy = View.joined(other.interruptedBy, thread.view.release());
        switch (other.state) {
            case WAITING -> {
                if (other.waitsFor instanceof Monitor monitor) {
                    monitor.interrupted(other);
                }
                thread.run.wake(other);
            }
            case JOINING, SLEEPING, PARKED, IN_SYSTEM_CALL -> thread.run.wake(other);
            default -> {}
        }
    }

    /** {@link Thread#sleep}. */
    public static void sleep(ModelThread thread, long nanos) throws InterruptedException {
        throwIfInterrupted(thread);
        if (nanos == 0) {
            thread.run.yield(thread);
        } else {
            thread.run.await(thread, State.SLEEPING, null, nanos);
        }
        throwIfInterrupted(thread);
    }

    private static void throwIfInterrupted(ModelThread thread) throws InterruptedException {
        if (thread.clearInterrupt()) {
            throw new InterruptedException();
        }
    }

    /**
     * {@link java.util.concurrent.locks.LockSupport#park}.
     *
     * @param nanos the time limit, or {@link Run#FOREVER}
     */
    public static void park(ModelThread thread, Object blocker, long nanos) {
        Footprint.touchThread(thread.number, true);
        if (!thread.permit && !thread.interrupted() && nanos > 0) {
            thread.wakesSpuriously = wakesSpuriously(thread);
            thread.run.await(thread, State.PARKED, blocker, nanos);
        }
        thread.interrupted();
        if (thread.permit) {
            thread.permit = false;
            thread.view.join(thread.permitFrom);
            thread.permitFrom = null;
        }
    }

    /** Whether the calling thread's wait, which is about to begin, ends for no reason. */
    public static boolean wakesSpuriously(ModelThread thread) {
        return thread.run.choose(Choice.SPURIOUS, 2) == 1;
    }

    /** The calling thread's wait has ended so. */
    public static void wokeSpuriously(ModelThread thread, Object on) {
        thread.run.did(thread, SPURIOUS_WAKE_UP, on);
    }

    /** {@link java.util.concurrent.locks.LockSupport#unpark}. */
    public static void unpark(ModelThread thread, ModelThread other) {
        thread.run.change();
        Footprint.touchThread(other.number, true);
        other.permit = true;
        other.permitFrom = View.joined(other.permitFrom, thread.view.release());
        if (other.state == State.PARKED) {
            thread.run.wake(other);
        }
    }

    /** Makes a thread that isn't started a virtual one: a daemon for ever. */
    public static void makeVirtual(ModelThread thread) {
        thread.daemon = true;
        thread.virtual = true;
    }

    /** Whether it is virtual. */
    public static boolean isVirtual(ModelThread thread) {
        return thread.virtual;
    }

    /** {@link Thread#isDaemon}. */
    public static boolean isDaemon(ModelThread thread) {
        return thread.daemon;
    }

    /** {@link Thread#setDaemon}. */
    public static void setDaemon(ModelThread thread, boolean daemon) {
        if (thread.alive()) {
            throw new IllegalThreadStateException();
        }
        if (thread.virtual && !daemon) {
            throw new IllegalArgumentException("'false' not legal for virtual threads");
        }
        thread.daemon = daemon;
    }
}
