package racecourse.explore.engine;

import java.util.List;
import racecourse.explore.memory.Memory;
import racecourse.explore.memory.View;
import racecourse.explore.schedule.Choice;
import racecourse.explore.schedule.Enabled;
import racecourse.explore.schedule.Fair;
import racecourse.explore.schedule.Footprint;
import racecourse.explore.schedule.Strategy;

/**
 * One schedule of a program. Exactly one of its threads runs at a time; an access costs a
 * count-down, and the strategy is asked only at the steps it has named, and when a thread blocks,
 * yields, wakes another, or ends.
 */
public final class Run {

    /** No time limit. */
    public static final long FOREVER = Long.MAX_VALUE;

    /**
     * From here on a time limit runs out only when nothing else can go on. That is promised for a
     * minute; what is left of one when a deadline has been computed counts too.
     */
    private static final long LONG_NANOS = 50_000_000_000L;

    private static ModelThread current;

    private final Coroutines coroutines;
    private final Limits limits;
    private final Roster threads = new Roster();
    private final Enabled enabled = new Enabled();
    private final Body body;
    private final Tracer tracer;
    private final SideTable sideTable = new SideTable();
    private final Surroundings surroundings = new Surroundings(this);
    private final StaleReads staleReads = new StaleReads(this);
    private final Countdown countdown;
    private final Progress progress;
    private final Outcome outcome = new Outcome();

    private Strategy strategy;
    private boolean fair;
    private int[] fences;

    private Run(Coroutines coroutines, Limits limits, Strategy strategy, Body body, Tracer tracer) {
        this.coroutines = coroutines;
        this.limits = limits;
        this.countdown = new Countdown(limits);
        this.progress = new Progress(limits);
        this.strategy = strategy;
        this.body = body;
        this.tracer = tracer;
    }

    /** Runs a body as the first thread of a schedule; returns when the schedule is over. */
    static RunResult run(
            Coroutines coroutines, Limits limits, Strategy strategy, Body body, Tracer tracer) {
        Memory.startSchedule();
        Run run = new Run(coroutines, limits, strategy, body, tracer);
        try {
            return run.execute();
        } finally {
            current = null;
        }
    }

    private RunResult execute() {
        ModelThread first = add(null);
        first.state = ModelThread.State.READY;
        strategy.started(first.number);
        if (tracer != null) {
            tracer.begin();
        }
        switchedTo(first);
        plan(0);
        coroutines.runFirst(first.coroutine);
        RunResult result =
                outcome.result(countdown.steps(), threads.count(), staleReads.count(), fair);
        for (int i = 0; i < threads.count(); i++) {
            ModelThread thread = threads.get(i);
            if (thread.state != ModelThread.State.ENDED && thread.host != null && thread != first) {
                current = thread;
                coroutines.abandon(first.coroutine, thread.coroutine);
            }
        }
        return result;
    }

    // ---- what threads do

    /** The thread of the schedule that is the caller. */
    public static ModelThread current() {
        ModelThread thread = current;
        if (thread == null || thread.host != Thread.currentThread()) {
            throw new Unsupported(
                    "a thread that the explorer does not control: "
                            + Thread.currentThread().getName());
        }
        return thread;
    }

    /** The calling thread is about to make a step; others may go first. */
    public static ModelThread step() {
        ModelThread thread = current();
        if (--Countdown.left < 0) {
            thread.run.atPoint(thread);
        }
        return thread;
    }

    /** Something has changed that a waiting loop could be waiting for. */
    public void change() {
        progress.change();
    }

    private void plan(long next) {
        countdown.plan(next, strategy.nextPoint(next), fair);
    }

    private void atPoint(ModelThread thread) {
        if (outcome.over()) {
            countdown.stop();
            throw new Abandoned();
        }
        long step = countdown.point();
        if (!fair && step >= limits.fairAfter()) {
            beFair(step);
        }
        threads.fill(enabled, fair);
        if (fair) {
            checkProgress(step);
        }
        int next;
        if (countdown.turnIsOver()) {
            endTurn();
            if (!fair && progress.idleTurns() >= enabled.count()) {
                beFair(step);
                threads.fill(enabled, true);
            }
            next = strategy.next(thread.number, enabled);
        } else {
            next = strategy.preempt(step, thread.number, enabled);
        }
        plan(step + 1);
        if (next != thread.number) {
            switchTo(thread, threads.get(next));
        }
    }

    /** Threads that have only passed control among themselves let the others go first. */
    private void endTurn() {
        for (int i = 0; i < threads.count(); i++) {
            ModelThread thread = threads.get(i);
            if (thread.inTurn) {
                thread.inTurn = false;
                strategy.demoted(i);
            }
        }
        current.inTurn = true;
        countdown.startTurn(countdown.point() + 1);
    }

    private void beFair(long step) {
        fair = true;
        progress.watchFrom(step);
        strategy = new Fair(step);
    }

    private void checkProgress(long step) {
        if (!progress.isMade(step, enabled.count())) {
            end(Ending.LIVELOCK, null);
        }
    }

    private void switchTo(ModelThread from, ModelThread to) {
        wakeByTime(to);
        switchedTo(to);
        try {
            coroutines.transfer(from.coroutine, to.coroutine);
        } catch (SwitchFailed e) {
            current = from;
            end(Ending.UNSUPPORTED, e);
        }
        if (outcome.over()) {
            throw new Abandoned();
        }
    }

    private void switchedTo(ModelThread to) {
        current = to;
        Footprint.inProcess(to.space == null ? 0 : to.space.number());
        if (!to.inTurn) {
            to.inTurn = true;
            countdown.startTurn(countdown.base());
        }
    }

    private void wakeByTime(ModelThread thread) {
        if (thread.state != ModelThread.State.READY) {
            thread.timedOut = thread.deadline != FOREVER && !thread.wakesSpuriously;
            Footprint.touchThread(thread.number, true);
            if (thread.timedOut) {
                Footprint.touchClock();
                surroundings.moveClockTo(thread.deadline);
            }
            thread.ready();
        }
    }

    /** The calling thread would let others go first. */
    public void yield(ModelThread thread) {
        if (mayLeave()) {
            strategy.yielded(thread.number);
            leave(thread, false);
        }
    }

    /** The calling thread lets others go first: it makes no step before another has made one. */
    public void giveWay(ModelThread thread) {
        if (mayLeave()) {
            Footprint.touchEverything();
            strategy.demoted(thread.number);
            leave(thread, true);
        }
    }

    private boolean mayLeave() {
        if (outcome.over()) {
            throw new Abandoned();
        }
        return !countdown.isAtomic();
    }

    private void leave(ModelThread thread, boolean anotherGoes) {
        threads.fill(enabled, fair);
        checkYields();
        if (anotherGoes) {
            enabled.leaveOut(thread.number);
        }
        int next = strategy.next(thread.number, enabled);
        plan(countdown.steps());
        if (next != thread.number) {
            switchTo(thread, threads.get(next));
        }
    }

    /** Threads that only give way to each other, round and round, make no progress either. */
    private void checkYields() {
        if (!progress.isIdleAt(countdown.steps())) {
            return;
        }
        if (!fair && progress.mayNeedFairness()) {
            beFair(countdown.steps());
            threads.fill(enabled, fair);
        } else if (progress.isIdleForGood(enabled.count())) {
            end(Ending.LIVELOCK, null);
        }
    }

    /** Whether a wait with this time limit may end by it while others can still go on. */
    public static boolean mayRunOut(long nanos) {
        return nanos < LONG_NANOS;
    }

    /**
     * The calling thread waits until {@link #wake}, or until its time is up.
     *
     * @param nanos the time limit, or {@link #FOREVER}
     * @return whether the time was up
     */
    public boolean await(ModelThread thread, ModelThread.State why, Object on, long nanos) {
        if (outcome.over()) {
            throw new Abandoned();
        }
        if (countdown.isAtomic()) {
            throw new Unsupported("waiting inside an enum's or interface's initialiser");
        }
        thread.state = why;
        thread.waitsFor = on;
        thread.timedOut = false;
        Footprint.touchThread(thread.number, true);
        // A spurious wake-up comes before the time is up: it doesn't move the clock there.
        if (nanos != FOREVER && !thread.pausesForEver && !thread.wakesSpuriously) {
            Footprint.touchClock();
            thread.deadline = surroundings.clock() + Math.max(0, nanos);
            thread.brief = mayRunOut(nanos);
            thread.eager = thread.brief && choose(Choice.TIMEOUT, 2) == 1;
            if (thread.space != null) {
                thread.space.paused(nanos);
            }
        }
        thread.wakesSpuriously &= !thread.eager;
        thread.eager |= thread.wakesSpuriously;
        progress.change();
        ModelThread next = nextAfter(thread);
        plan(countdown.steps());
        if (next == thread) {
            wakeByTime(thread);
        } else {
            switchTo(thread, next);
        }
        return thread.timedOut;
    }

    /** A waiting thread can go on. */
    public void wake(ModelThread thread) {
        Footprint.touchThread(thread.number, true);
        thread.ready();
        progress.change();
        countdown.soon();
    }

    /** A thread makes no further step, and the schedule ends without it. */
    public void stop(ModelThread stopped) {
        if (stopped.alive()) {
            Footprint.touchEverything();
            stopped.daemon = true;
            stopped.eager = false;
            stopped.brief = false;
            stopped.deadline = FOREVER;
            stopped.state = ModelThread.State.SUSPENDED;
            if (stopped == current) {
                await(stopped, ModelThread.State.SUSPENDED, null, FOREVER);
            }
        }
    }

    /** A thread is gone with its process. The caller, if it is the one, must then wait for ever. */
    public void kill(ModelThread killed) {
        if (killed.state != ModelThread.State.ENDED) {
            Footprint.touchThread(killed.number, true);
            killed.eager = false;
            killed.brief = false;
            killed.deadline = FOREVER;
            killed.state = ModelThread.State.KILLED;
            wakeThoseWhoWaitForItsInitialisers(killed);
        }
    }

    /** Processes share the classes of the JDK here, which in each of them is its own. */
    private void wakeThoseWhoWaitForItsInitialisers(ModelThread killed) {
        for (int i = 0; i < threads.count(); i++) {
            ModelThread thread = threads.get(i);
            if (thread.state == ModelThread.State.INITIALISING
                    && ((Statics) thread.waitsFor).isInitialisedBy(killed)) {
                wake(thread);
            }
        }
    }

    /** All threads that wait like this for this can go on. */
    public void wakeAll(ModelThread.State why, Object on) {
        for (int i = 0; i < threads.count(); i++) {
            ModelThread thread = threads.get(i);
            if (thread.state == why && thread.waitsFor == on) {
                wake(thread);
            }
        }
    }

    /** Another was faster: it would be of no use to let them go on, only to find that out. */
    void blockThoseWhoWant(Monitor monitor) {
        for (int i = 0; i < threads.count(); i++) {
            ModelThread thread = threads.get(i);
            if (thread.wants == monitor && thread.state == ModelThread.State.READY) {
                thread.state = ModelThread.State.BLOCKED;
                thread.waitsFor = monitor;
            }
        }
    }

    private ModelThread nextAfter(ModelThread thread) {
        threads.fill(enabled, fair);
        if (enabled.count() > 0) {
            if (fair) {
                checkProgress(countdown.steps());
            }
            return threads.get(strategy.next(thread.number, enabled));
        }
        ModelThread earliest = threads.earliest();
        if (earliest == null) {
            outcome.finishStuck(threads);
            countdown.stop();
            throw new Abandoned();
        }
        return earliest;
    }

    /** A thread gets to know of all that the others have done so far. */
    public void catchUp(ModelThread thread) {
        Footprint.touchEverything();
        for (int i = 0; i < threads.count(); i++) {
            thread.view.join(threads.get(i).view.release());
        }
    }

    // ---- beginning and end of threads

    /** Adds a thread that is not started yet; null is the first one. */
    private ModelThread add(Thread thread) {
        Footprint.touchSchedule();
        ModelThread added = new ModelThread(this, threads.count(), thread);
        added.daemon = current != null && current.run == this && current.daemon;
        threads.add(added);
        if (current != null && current.run == this && current.space != null) {
            added.moveTo(current.space);
        }
        return added;
    }

    /** The model of a thread of the program, added if it has none yet. */
    public ModelThread of(Thread thread) {
        ModelThread known = threads.of(thread);
        return known == null ? add(thread) : known;
    }

    /** Those that have been started, without the first. */
    public List<Thread> startedThreads() {
        Footprint.touchEverything();
        return threads.started();
    }

    /** The program's threads that are alive, in the order in which they were made. */
    public List<Thread> alive() {
        Footprint.touchEverything();
        return threads.alive();
    }

    /** Starts a thread. */
    public void start(ModelThread starter, ModelThread started) {
        Footprint.touchThread(started.number, true);
        started.view.join(starter.view.release());
        started.state = ModelThread.State.READY;
        strategy.started(started.number);
        progress.change();
        countdown.soon();
    }

    /** A thread has come to its end, inside its own monitor if it has one. */
    void ended(ModelThread thread, Monitor monitor) {
        if (outcome.over()) {
            thread.state = ModelThread.State.ENDED;
            if (thread.number != 0) {
                current = threads.get(0);
                coroutines.end(thread.coroutine, threads.get(0).coroutine);
            }
            return;
        }
        progress.change();
        Footprint.touchThread(thread.number, true);
        thread.endedAt = thread.view.release();
        thread.state = ModelThread.State.ENDED;
        outcome.ended(thread);
        if (thread.space != null) {
            thread.space.ended(thread);
        }
        wakeAll(ModelThread.State.JOINING, thread);
        if (monitor != null) {
            monitor.wakeAll(thread);
            monitor.exit(thread);
        }
        if (threads.allEnded()) {
            Footprint.touchEverything(); // Daemons go no further.
            outcome.finish(threads);
            countdown.stop();
        }
        ModelThread next = outcome.over() ? threads.get(0) : nextAtEnd(thread);
        if (next == thread) {
            return;
        }
        if (!outcome.over()) {
            plan(countdown.steps());
            wakeByTime(next);
        }
        switchedTo(next);
        if (thread.number == 0) {
            coroutines.transfer(thread.coroutine, next.coroutine);
        } else {
            coroutines.end(thread.coroutine, next.coroutine);
        }
    }

    /** Runs what the thread is there for. */
    void runBodyOf(ModelThread thread) throws Throwable {
        if (thread.number == 0) {
            outcome.returned(body.run());
        } else if (!outcome.over()) {
            thread.thread().run();
        }
    }

    private ModelThread nextAtEnd(ModelThread thread) {
        try {
            return nextAfter(thread);
        } catch (Abandoned e) {
            return threads.get(0);
        }
    }

    /** Ends the schedule, here and now. */
    public void end(Ending how, Throwable why) {
        finish(how, why);
        throw new Abandoned();
    }

    /** The same, for what must not throw. */
    void finish(Ending how, Throwable why) {
        outcome.finish(how, why, threads);
        countdown.stop();
    }

    // ---- choices

    /** Asks the strategy. */
    public int choose(Choice kind, int options) {
        return outcome.over() ? 0 : strategy.choose(kind, options);
    }

    // ---- services for the hooks

    /** Memory and monitors of objects that don't carry them. */
    public SideTable sideTable() {
        return current.space == null ? sideTable : current.space.sideTable();
    }

    /** What the program sees of the machine. */
    public Surroundings surroundings() {
        return surroundings;
    }

    /** What racy reads return. */
    public StaleReads staleReads() {
        return staleReads;
    }

    /** All full fences are in one order; a later one knows what an earlier one has published. */
    void fullFence(View view) {
        Footprint.touchSchedule();
        view.acquireFence();
        view.join(fences);
        view.releaseFence();
        fences = View.joined(fences, view.snapshot());
        view.fenceOfTheMachine();
    }

    /** Whether volatile reads may come earlier in the synchronisation order than they are made. */
    boolean readsEarly() {
        return limits.earlyReads();
    }

    /** Whether operations are to be told to a tracer. */
    public boolean traced() {
        return tracer != null;
    }

    /** Tells the tracer, if there is one. */
    public void did(ModelThread thread, String operation, Object on) {
        if (tracer != null) {
            tracer.did(thread, operation, on);
        }
    }

    /** From here to the matching {@link #leaveAtomic} the calling thread isn't preempted. */
    public void enterAtomic() {
        Footprint.touchEverything();
        countdown.enterAtomic();
    }

    /** The same for what has no effect that another thread could see. */
    public void enterUnseen() {
        countdown.enterAtomic();
    }

    /** Ends {@link #enterAtomic} and {@link #enterUnseen}. */
    public void leaveAtomic() {
        if (countdown.leaveAtomic()) {
            plan(countdown.base());
        }
    }

    /** Whether the rest of the schedule is scheduled fairly. */
    boolean isFair() {
        return fair;
    }

    /** Whether the schedule is over, and threads only unwind. */
    public boolean over() {
        return outcome.over();
    }

    /** How it ends, as far as is known. */
    Outcome outcome() {
        return outcome;
    }

    Coroutines coroutines() {
        return coroutines;
    }
}
