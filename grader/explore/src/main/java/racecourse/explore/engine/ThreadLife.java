package racecourse.explore.engine;

import racecourse.explore.jdk.ShadowJdk;
import racecourse.explore.memory.Memory;
import racecourse.explore.memory.Tracked;
import racecourse.explore.schedule.Footprint;

/** What a thread of the program does from its beginning to its end (JLS 17.2, 11.3). */
final class ThreadLife {

    private ThreadLife() {}

    /** Runs the thread; the caller is what runs its coroutine. */
    static void live(ModelThread thread) {
        Run run = thread.run;
        thread.host = Thread.currentThread();
        try {
            run.runBodyOf(thread);
        } catch (Abandoned e) {
            // The schedule is over.
        } catch (Unsupported e) {
            run.finish(Ending.UNSUPPORTED, e);
        } catch (Throwable e) {
            if (ShadowJdk.isOurFault(e)) {
                run.finish(Ending.UNSUPPORTED, e);
            } else if (!run.over()) { // If it is, the program replaced what unwinds it.
                diesOf(thread, e);
            }
        }
        run.ended(thread, monitorOf(thread));
    }

    /** The monitor of its object, entered; it ends inside, and notifies all who wait there. */
    private static Monitor monitorOf(ModelThread thread) {
        Run run = thread.run;
        if (!thread.hasObject()) {
            return null;
        }
        Thread object = thread.thread();
        if (Footprint.wanted()) {
            run.sideTable().of(object).touch(Footprint.MONITOR, true);
        }
        Memory memory =
                object instanceof Tracked tracked
                        ? Memory.of(tracked)
                        : run.sideTable().known(object);
        Monitor monitor = memory == null ? null : (Monitor) memory.monitor;
        if (run.over() || monitor == null) {
            return null;
        }
        try {
            monitor.enter(thread);
            return monitor;
        } catch (Abandoned e) {
            return null;
        }
    }

    private static boolean survives(ModelThread thread, Throwable e) {
        try {
            return thread.space != null && thread.space.survives(thread, e);
        } catch (Abandoned over) {
            return true;
        }
    }

    private static void diesOf(ModelThread thread, Throwable e) {
        if (thread.number == 0) {
            thread.run.outcome().died(thread, e);
            return;
        }
        Footprint.touchSchedule();
        Thread.UncaughtExceptionHandler handler = UncaughtHandlers.of(thread.run, thread.thread());
        // The one for all is that of the scenario's own process.
        if (handler == thread.run.surroundings().uncaughtHandler() && survives(thread, e)) {
            thread.run.outcome().mention(thread, e);
            return;
        }
        if (handler == null) {
            thread.run.outcome().died(thread, e);
            return;
        }
        try {
            handler.uncaughtException(thread.thread(), e);
        } catch (Abandoned over) {
            // The schedule is over.
        } catch (Throwable ignored) {
            // The JVM ignores what a handler throws.
        }
    }
}
