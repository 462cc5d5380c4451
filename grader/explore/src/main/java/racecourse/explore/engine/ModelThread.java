package racecourse.explore.engine;

import racecourse.explore.jdk.ThreadFields;
import racecourse.explore.memory.View;
import racecourse.explore.schedule.Footprint;

/** A thread of the program, as the scheduler sees it. */
public final class ModelThread {

    /** What a thread is doing. */
    public enum State {
        /** Not started. */
        NEW,
        /** Can make its next step. */
        READY,
        /** Waits for a monitor that another thread holds. */
        BLOCKED,
        /** In the wait set of an object. */
        WAITING,
        /** In park. */
        PARKED,
        /** Waits for another thread to end. */
        JOINING,
        /** In sleep. */
        SLEEPING,
        /** Waits for another thread to initialise a class. */
        INITIALISING,
        /** In a system call that has to wait. */
        IN_SYSTEM_CALL,
        /** Stopped for good by the scenario. */
        SUSPENDED,
        /** Gone with its process: it makes no further step, and nobody waits for it. */
        KILLED,
        /** Over. */
        ENDED
    }

    /** How a thread reads locations on which there is a race; option of the choice READING. */
    static final int NEWEST = 0;

    static final int ANY = 1;
    static final int OLDEST = 2;
    static final int UNDECIDED = -1;

    /** The number, in order of creation. */
    public final int number;

    /** What it knows to have happened. */
    public final View view;

    /** The run it belongs to. */
    public final Run run;

    final Coroutine coroutine;

    /** The process that it belongs to; null for the program's own. */
    AddressSpace space;

    private Thread thread;

    /** The JVM's thread that runs it, once it does. */
    Thread host;

    State state = State.NEW;
    Object waitsFor;

    /** The monitor that it has found taken and hasn't got yet, or null. */
    Monitor wants;

    long deadline = Run.FOREVER;
    boolean brief;
    boolean inTurn;
    boolean eager;
    boolean timedOut;
    boolean notified;
    boolean wakesSpuriously;
    boolean pausesForEver;
    boolean interrupted;
    int[] interruptedBy;
    boolean permit;
    int[] permitFrom;
    boolean daemon;
    boolean virtual;
    int reading = UNDECIDED;
    int staleReads;
    int[] endedAt;
    ThreadFields fields;

    ModelThread(Run run, int number, Thread thread) {
        this.run = run;
        this.number = number;
        this.thread = thread;
        this.view = new View(number);
        this.coroutine = run.coroutines().create(() -> ThreadLife.live(this));
    }

    /** The process that it belongs to; null for the program's own. */
    public AddressSpace space() {
        return space;
    }

    /** Makes it, not started yet, belong to that process. */
    public void moveTo(AddressSpace other) {
        space = other;
        space.added(this);
    }

    /** Whether it keeps its process alive. */
    public boolean daemon() {
        return daemon;
    }

    /** The program's object for it. That of the first thread is made when somebody asks for it. */
    public Thread thread() {
        if (thread == null) {
            thread = new Thread(null, null, "main", 0, false);
        }
        return thread;
    }

    /** Whether the program has an object for it. */
    boolean hasObject() {
        return thread != null;
    }

    /** Whether this is the program's object for it. */
    boolean is(Thread other) {
        return thread == other;
    }

    /** Can go on, and waits for nothing; unless it is stopped for good. */
    void ready() {
        if (state == State.SUSPENDED || state == State.KILLED) {
            return;
        }
        state = State.READY;
        waitsFor = null;
        eager = false;
        brief = false;
        wakesSpuriously = false;
        deadline = Run.FOREVER;
    }

    /** From now on no time limit of its waits runs out. */
    public void pauseForEver() {
        pausesForEver = true;
    }

    /** Whether it has been interrupted; what happened before the interrupt is known then. */
    public boolean interrupted() {
        Footprint.touchThread(number, false);
        if (interrupted) {
            view.join(interruptedBy);
        }
        return interrupted;
    }

    /** The same, asked by another thread. */
    public boolean interruptSeenBy(ModelThread asker) {
        Footprint.touchThread(number, false);
        if (interrupted) {
            asker.view.join(interruptedBy);
        }
        return interrupted;
    }

    /** Whether it waits with a time limit. */
    public boolean timed() {
        return deadline != Run.FOREVER;
    }

    /** The same, and forgets it. */
    public boolean clearInterrupt() {
        boolean was = interrupted();
        if (was) {
            Footprint.touchThread(number, true);
            run.did(this, "notice the interrupt", null);
        }
        interrupted = false;
        return was;
    }

    /** {@link java.lang.invoke.VarHandle#fullFence}. */
    public void fullFence() {
        run.fullFence(view);
    }

    /** What it is doing. */
    public State state() {
        Footprint.touchThread(number, false);
        return state;
    }

    /** What the shadow JDK keeps of it. */
    ThreadFields fields() {
        if (fields == null) {
            fields = new ThreadFields(number + 1);
        }
        return fields;
    }

    /** Whether it has ended, or never began. */
    public boolean alive() {
        Footprint.touchThread(number, false);
        return state != State.NEW && state != State.ENDED && state != State.KILLED;
    }

    /** The name that the program sees. */
    public String name() {
        return thread().getName();
    }
}
