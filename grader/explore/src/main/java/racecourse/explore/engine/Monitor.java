package racecourse.explore.engine;

import java.util.ArrayList;
import java.util.List;
import racecourse.explore.engine.ModelThread.State;
import racecourse.explore.memory.Memory;
import racecourse.explore.schedule.Choice;
import racecourse.explore.schedule.Footprint;

/** An object's monitor and wait set (JLS 17.1 and 17.2). Nobody queues: who comes first gets in. */
public final class Monitor {

    private final Object object;
    private final List<ModelThread> waiters = new ArrayList<>(2);
    private ModelThread owner;
    private int holds;
    private int contenders;
    private int[] released;

    private Monitor(Object object) {
        this.object = object;
    }

    /** The monitor of any object. */
    public static Monitor of(Run run, Object object) {
        Memory memory = run.sideTable().of(object);
        if (memory.monitor == null) {
            memory.monitor = new Monitor(object);
        }
        memory.touch(Footprint.MONITOR, true);
        return (Monitor) memory.monitor;
    }

    /** Whose monitor it is. */
    public Object object() {
        return object;
    }

    /** The thread that holds it, or null. */
    public ModelThread owner() {
        return owner;
    }

    /** Enters, as often as the thread likes. */
    public void enter(ModelThread thread) {
        if (owner == thread) {
            holds++;
            return;
        }
        take(thread, 1);
    }

    private void take(ModelThread thread, int times) {
        while (owner != null) {
            contenders++;
            thread.wants = this;
            thread.run.await(thread, State.BLOCKED, this, Run.FOREVER);
            thread.wants = null;
            contenders--;
        }
        owner = thread;
        if (contenders > 0) {
            thread.run.blockThoseWhoWant(this);
        }
        holds = times;
        thread.view.join(released);
        thread.run.change();
    }

    /** Leaves once. */
    public void exit(ModelThread thread) {
        demandOwner(thread);
        if (--holds == 0) {
            free(thread);
        }
    }

    private void free(ModelThread thread) {
        released = thread.view.release();
        owner = null;
        thread.run.change();
        if (contenders > 0) {
            thread.run.wakeAll(State.BLOCKED, this);
        }
    }

    private void demandOwner(ModelThread thread) {
        if (owner != thread) {
            throw new IllegalMonitorStateException("current thread is not owner");
        }
    }

    /**
     * {@link Object#wait(long)}.
     *
     * @param nanos the time limit, or {@link Run#FOREVER}
     * @return whether it has ended for no reason
     */
    public boolean await(ModelThread thread, long nanos) throws InterruptedException {
        demandOwner(thread);
        if (thread.clearInterrupt()) {
            throw new InterruptedException();
        }
        int times = holds;
        holds = 0;
        waiters.add(thread);
        thread.notified = false;
        free(thread);
        thread.wakesSpuriously = ThreadControl.wakesSpuriously(thread);
        boolean timedOut = thread.run.await(thread, State.WAITING, this, nanos);
        waiters.remove(thread);
        boolean interrupted = !thread.notified && thread.clearInterrupt();
        take(thread, times);
        if (interrupted) {
            throw new InterruptedException();
        }
        return !thread.notified && !timedOut;
    }

    /** {@link Object#notify()}: any waiter. */
    public void wakeOne(ModelThread thread) {
        demandOwner(thread);
        if (!waiters.isEmpty()) {
            int count = waiters.size();
            wake(thread, waiters.remove(count == 1 ? 0 : thread.run.choose(Choice.WAITER, count)));
        }
    }

    /** {@link Object#notifyAll()}. */
    public void wakeAll(ModelThread thread) {
        demandOwner(thread);
        while (!waiters.isEmpty()) {
            wake(thread, waiters.remove(0));
        }
    }

    private void wake(ModelThread thread, ModelThread waiter) {
        waiter.notified = true;
        thread.run.wake(waiter);
    }

    /** Takes an interrupted thread out of the wait set. */
    void interrupted(ModelThread waiter) {
        waiters.remove(waiter);
    }
}
