package racecourse.explore.engine;

import java.util.List;
import racecourse.explore.jdk.ShadowJdk;
import racecourse.explore.memory.Memory;
import racecourse.explore.memory.Oracle;
import racecourse.explore.memory.Tracked;
import racecourse.explore.memory.View;
import racecourse.explore.schedule.Choice;
import racecourse.explore.schedule.Enabled;
import racecourse.explore.schedule.Fair;
import racecourse.explore.schedule.Footprint;
import racecourse.explore.schedule.SplitMix64;
import racecourse.explore.schedule.Strategy;

/**
 * One schedule of a program. Exactly one of its threads runs at a time; an access costs a
 * count-down, and the strategy is asked only at the steps it has named, and when a thread blocks,
 * yields, wakes another, or ends.
 */
public final class Run implements Oracle {

    /** No time limit. */
    public static final long FOREVER = Long.MAX_VALUE;

    /**
     * From here on a time limit runs out only when nothing else can go on. That is promised for a
     * minute; what is left of one when a deadline has been computed counts too.
     */
    private static final long LONG_NANOS = 50_000_000_000L;

    private static final int MOST_STALE = 3;

    private static ModelThread current;
    private static int left;

    private final Coroutines coroutines;
    private final Limits limits;
    private SplitMix64 random;
    private final Roster threads = new Roster();
    private final Enabled enabled = new Enabled();
    private final Body body;
    private final Tracer tracer;
    private final SideTable sideTable = new SideTable();

    private Strategy strategy;
    private long base;
    private int window;
    private long turnEnds;
    private boolean fair;
    private boolean changed;
    private long quietSince;
    private int idleYields;
    private int atomic;
    private boolean over;
    private boolean bodyEnded;
    private Ending ending;
    private Object value;
    private Throwable thrown;
    private List<RunResult.Waiting> waiting = List.of();
    private int staleReads;
    private long clock = 1_000_000_000L;
    private int unnamed;
    private int[] fences;
    private int crowdedHashes = -1;
    private Thread.UncaughtExceptionHandler uncaughtHandler;
    private Throwable died;

    private Run(Coroutines coroutines, Limits limits, Strategy strategy, Body body, Tracer tracer) {
        this.coroutines = coroutines;
        this.limits = limits;
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
        RunResult result = new RunResult(ending, value, thrown, waiting, steps(), staleReads, fair);
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
        if (--left < 0) {
            thread.run.atPoint(thread);
        }
        return thread;
    }

    /** Something has changed that a waiting loop could be waiting for. */
    public void change() {
        changed = true;
    }

    private long steps() {
        return base + window - Math.max(left, 0);
    }

    private void plan(long next) {
        long point = Math.min(strategy.nextPoint(next), turnEnds);
        if (!fair) {
            point = Math.min(point, limits.fairAfter());
        }
        base = next;
        window = (int) Math.min(Math.max(point - next, 0), Integer.MAX_VALUE);
        left = atomic > 0 ? Integer.MAX_VALUE : window;
    }

    /** Makes the next step a point, since more threads can go on now. */
    private void planSoon() {
        if (atomic == 0) {
            base = steps();
            window = 0;
            left = 0;
        }
    }

    private void atPoint(ModelThread thread) {
        if (over) {
            left = 0;
            throw new Abandoned();
        }
        long step = base + window;
        if (!fair && step >= limits.fairAfter()) {
            beFair(step);
        }
        threads.fill(enabled, fair);
        if (fair) {
            checkProgress(step);
        }
        int next;
        if (step >= turnEnds) {
            endTurn(step);
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
    private void endTurn(long step) {
        for (int i = 0; i < threads.count(); i++) {
            ModelThread thread = threads.get(i);
            if (thread.inTurn) {
                thread.inTurn = false;
                strategy.demoted(i);
            }
        }
        current.inTurn = true;
        turnEnds = step + 1 + limits.turn();
    }

    private void beFair(long step) {
        fair = true;
        quietSince = step;
        strategy = new Fair(step);
    }

    private void checkProgress(long step) {
        if (changed) {
            changed = false;
            quietSince = step;
            idleYields = 0;
        }
        if (step - quietSince > limits.quiet() * Math.max(1, enabled.count())
                || step > limits.most()) {
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
        if (over) {
            throw new Abandoned();
        }
    }

    private void switchedTo(ModelThread to) {
        current = to;
        Footprint.inProcess(to.space == null ? 0 : to.space.number());
        if (!to.inTurn) {
            to.inTurn = true;
            turnEnds = base + limits.turn();
        }
    }

    private void wakeByTime(ModelThread thread) {
        if (thread.state != ModelThread.State.READY) {
            thread.timedOut = thread.deadline != FOREVER && !thread.wakesSpuriously;
            Footprint.touchThread(thread.number, true);
            if (thread.timedOut) {
                Footprint.touchClock();
                clock = Math.max(clock, thread.deadline);
            }
            ready(thread);
        }
    }

    private void ready(ModelThread thread) {
        if (thread.state == ModelThread.State.SUSPENDED
                || thread.state == ModelThread.State.KILLED) {
            return;
        }
        thread.state = ModelThread.State.READY;
        thread.waitsFor = null;
        thread.eager = false;
        thread.brief = false;
        thread.wakesSpuriously = false;
        thread.deadline = FOREVER;
    }

    /** The calling thread lets others go first. */
    public void giveWay(ModelThread thread) {
        if (over) {
            throw new Abandoned();
        }
        if (atomic > 0) {
            return;
        }
        strategy.demoted(thread.number);
        threads.fill(enabled, fair);
        checkYields();
        int next = strategy.next(thread.number, enabled);
        plan(steps());
        if (next != thread.number) {
            switchTo(thread, threads.get(next));
        }
    }

    /** Threads that only give way to each other, round and round, make no progress either. */
    private void checkYields() {
        if (changed) {
            changed = false;
            quietSince = steps();
            idleYields = 0;
        } else if (++idleYields == limits.yields() && !fair) {
            beFair(steps());
            threads.fill(enabled, fair);
        } else if (idleYields > 2 * limits.yields() * Math.max(1, enabled.count())) {
            end(Ending.LIVELOCK, null);
        }
    }

    /**
     * The calling thread waits until {@link #wake}, or until its time is up.
     *
     * @param nanos the time limit, or {@link #FOREVER}
     * @return whether the time was up
     */
    public boolean await(ModelThread thread, ModelThread.State why, Object on, long nanos) {
        if (over) {
            throw new Abandoned();
        }
        if (atomic > 0) {
            throw new Unsupported("waiting inside an enum's or interface's initialiser");
        }
        thread.state = why;
        thread.waitsFor = on;
        thread.timedOut = false;
        Footprint.touchThread(thread.number, true);
        // A spurious wake-up comes before the time is up: it doesn't move the clock there.
        if (nanos != FOREVER && !thread.wakesSpuriously) {
            Footprint.touchClock();
            thread.deadline = clock + Math.max(0, nanos);
            thread.brief = nanos < LONG_NANOS;
            thread.eager = thread.brief && choose(Choice.TIMEOUT, 2) == 1;
            if (thread.space != null) {
                thread.space.paused(nanos);
            }
        }
        thread.wakesSpuriously &= !thread.eager;
        thread.eager |= thread.wakesSpuriously;
        changed = true;
        ModelThread next = nextAfter(thread);
        plan(steps());
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
        ready(thread);
        changed = true;
        planSoon();
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

    private ModelThread nextAfter(ModelThread thread) {
        threads.fill(enabled, fair);
        if (enabled.count() > 0) {
            if (fair) {
                checkProgress(steps());
            }
            return threads.get(strategy.next(thread.number, enabled));
        }
        ModelThread earliest = threads.earliest();
        if (earliest == null) {
            if (bodyEnded) {
                end(endingIfNot(Ending.LEFT_BEHIND), died);
            }
            end(Ending.DEADLOCK, null);
        }
        return earliest;
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

    /** Starts a thread. */
    public void start(ModelThread starter, ModelThread started) {
        Footprint.touchThread(started.number, true);
        started.view.join(starter.view.release());
        started.state = ModelThread.State.READY;
        strategy.started(started.number);
        changed = true;
        planSoon();
    }

    void live(ModelThread thread) {
        thread.host = Thread.currentThread();
        try {
            if (thread.number == 0) {
                value = body.run();
            } else if (!over) {
                thread.thread().run();
            }
        } catch (Abandoned e) {
            // The schedule is over.
        } catch (Unsupported e) {
            finish(Ending.UNSUPPORTED, e);
        } catch (Throwable e) {
            if (ShadowJdk.isOurFault(e)) {
                finish(Ending.UNSUPPORTED, e);
            } else if (over) {
                // The program replaced what unwinds it.
            } else if (thread.number == 0) {
                thrown = e;
            } else {
                died(thread, e);
            }
        }
        ended(thread, monitorOf(thread));
    }

    /** A thread ends inside its own monitor, and notifies all who wait there. */
    private Monitor monitorOf(ModelThread thread) {
        if (!thread.hasObject()) {
            return null;
        }
        Thread object = thread.thread();
        if (Footprint.wanted()) {
            sideTable.of(object).touch(Footprint.MONITOR, true);
        }
        Memory memory =
                object instanceof Tracked tracked ? Memory.of(tracked) : sideTable.known(object);
        Monitor monitor = memory == null ? null : (Monitor) memory.monitor;
        if (over || monitor == null) {
            return null;
        }
        try {
            monitor.enter(thread);
            return monitor;
        } catch (Abandoned e) {
            return null;
        }
    }

    private void died(ModelThread thread, Throwable e) {
        Footprint.touchSchedule();
        Thread.UncaughtExceptionHandler handler = UncaughtHandlers.of(this, thread.thread());
        if (handler == null) {
            if (died == null) {
                died = e;
            }
            return;
        }
        try {
            handler.uncaughtException(thread.thread(), e);
        } catch (Abandoned over) {
            // As above.
        } catch (Throwable ignored) {
            // The JVM ignores what a handler throws.
        }
    }

    private void ended(ModelThread thread, Monitor monitor) {
        if (over) {
            thread.state = ModelThread.State.ENDED;
            if (thread.number != 0) {
                current = threads.get(0);
                coroutines.end(thread.coroutine, threads.get(0).coroutine);
            }
            return;
        }
        changed = true;
        Footprint.touchThread(thread.number, true);
        thread.endedAt = thread.view.release();
        thread.state = ModelThread.State.ENDED;
        bodyEnded |= thread.number == 0;
        if (thread.space != null) {
            thread.space.ended(thread);
        }
        for (int i = 0; i < threads.count(); i++) {
            ModelThread other = threads.get(i);
            if (other.state == ModelThread.State.JOINING && other.waitsFor == thread) {
                Footprint.touchThread(other.number, true);
                ready(other);
            }
        }
        if (monitor != null) {
            monitor.wakeAll(thread);
            monitor.exit(thread);
        }
        if (threads.allEnded()) {
            Footprint.touchEverything(); // Daemons go no further.
            finish(endingIfNot(Ending.RETURNED), died);
        }
        ModelThread next = over ? threads.get(0) : nextAtEnd(thread);
        if (next == thread) {
            return;
        }
        if (!over) {
            plan(steps());
            wakeByTime(next);
        }
        switchedTo(next);
        if (thread.number == 0) {
            coroutines.transfer(thread.coroutine, next.coroutine);
        } else {
            coroutines.end(thread.coroutine, next.coroutine);
        }
    }

    /** What the body threw, or else a thread died of, says more than how the rest ended. */
    private Ending endingIfNot(Ending otherwise) {
        return thrown != null ? Ending.THREW : died != null ? Ending.UNCAUGHT : otherwise;
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

    private void finish(Ending how, Throwable why) {
        if (!over) {
            over = true;
            ending = how;
            if (why != null && how != Ending.THREW) {
                thrown = why;
            }
            waiting = threads.waiting();
        }
        if (atomic == 0) {
            base = steps();
        }
        window = 0;
        left = 0;
    }

    // ---- choices

    /** Asks the strategy. */
    public int choose(Choice kind, int options) {
        return over ? 0 : strategy.choose(kind, options);
    }

    @Override
    public int write(int candidates, boolean lasting) {
        ModelThread thread = current;
        if (over) {
            return 0;
        }
        if (thread.reading == ModelThread.UNDECIDED) {
            thread.reading = choose(Choice.READING, 3);
        }
        int chosen = 0;
        if (thread.reading == ModelThread.OLDEST) {
            chosen = candidates - 1;
        } else if (thread.reading == ModelThread.ANY && !fair) {
            if (lasting && thread.staleReads >= MOST_STALE) {
                if (choose(Choice.STUCK, 2) == 1) {
                    thread.reading = ModelThread.OLDEST;
                    chosen = candidates - 1;
                }
            } else {
                chosen = choose(Choice.WRITE, candidates);
            }
        }
        thread.staleReads = chosen == 0 ? 0 : thread.staleReads + 1;
        staleReads += chosen == 0 ? 0 : 1;
        return chosen;
    }

    @Override
    public boolean tears() {
        boolean torn = current.reading == ModelThread.ANY && choose(Choice.TEAR, 2) == 1;
        staleReads += torn ? 1 : 0;
        return torn;
    }

    // ---- services for the hooks

    /** Memory and monitors of objects that don't carry them. */
    public SideTable sideTable() {
        return current.space == null ? sideTable : current.space.sideTable();
    }

    /** All full fences are in one order; a later one knows what an earlier one has published. */
    void fullFence(View view) {
        Footprint.touchSchedule();
        view.acquireFence();
        view.join(fences);
        view.releaseFence();
        fences = View.joined(fences, view.snapshot());
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
        if (atomic++ == 0) {
            base = steps();
            window = 0;
            left = Integer.MAX_VALUE;
        }
    }

    /** See {@link #enterAtomic}. */
    public void leaveAtomic() {
        if (--atomic == 0) {
            plan(base);
        }
    }

    /** Random bits of the schedule. */
    public long randomBits() {
        if (random == null) {
            random = new SplitMix64(choose(Choice.RANDOM, 16));
        }
        return random.next();
    }

    /** Whether several objects have the same identity hash code in this schedule. */
    public boolean crowdedHashes() {
        if (crowdedHashes < 0) {
            crowdedHashes = choose(Choice.HASHES, 2);
        }
        return crowdedHashes == 1;
    }

    /** The virtual time in nanoseconds; it moves on by itself. */
    public long nanoTime() {
        Footprint.readClock();
        changed = true;
        return clock += 1_000;
    }

    /** The number of the next thread without a name. */
    public int nextUnnamed() {
        Footprint.touchSchedule();
        return unnamed++;
    }

    /** The handler of what threads die of, for those without one of their own; or null. */
    public Thread.UncaughtExceptionHandler uncaughtHandler() {
        Footprint.touchSchedule();
        return uncaughtHandler;
    }

    /** Sets it, or null. */
    public void uncaughtHandler(Thread.UncaughtExceptionHandler handler) {
        Footprint.touchSchedule();
        uncaughtHandler = handler;
    }

    /** Whether the schedule is over, and threads only unwind. */
    public boolean over() {
        return over;
    }

    Coroutines coroutines() {
        return coroutines;
    }
}
